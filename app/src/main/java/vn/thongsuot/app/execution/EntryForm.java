package vn.thongsuot.app.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.thongsuot.app.execution.Entry.Target;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/**
 * What somebody typed about an occurrence, kept as typed so that an error loses nothing.
 *
 * @param also other occurrences of the unit for which the same is said, see {@link SeenOccurrence}
 * @param ahead whether what is taken back is not given with further periods either
 */
public record EntryForm(String kind, String words, String percent, String day, String person, String version, List<String> figures, List<String> also, boolean ahead) {

    /** How many occurrences one act is entered for at most, the one whose page it is on aside. */
    static final int MOST_ALSO = 100;

    private static final int WORDS_LIMIT = 20_000;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]20\\d{2}");
    private static final Pattern WITH_THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,6})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** What a form did not send is empty. */
    public EntryForm {
        kind = Objects.requireNonNullElse(kind, "");
        words = Objects.requireNonNullElse(words, "").strip();
        percent = Objects.requireNonNullElse(percent, "").strip();
        day = Objects.requireNonNullElse(day, "").strip();
        person = Objects.requireNonNullElse(person, "").strip();
        version = Objects.requireNonNullElse(version, "");
        figures = figures == null ? List.of() : List.copyOf(figures);
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** Of this period alone. */
    EntryForm(String kind, String words, String percent, String day, String person, String version, List<String> figures, List<String> also) {
        this(kind, words, percent, day, person, version, figures, also, false);
    }

    static EntryForm blank(int version) {
        return new EntryForm("", "", "", "", "", Integer.toString(version), List.of(), List.of());
    }

    /** What it says of the other occurrences: the words; percent and figures are of the one alone. */
    EntryForm shared() {
        return new EntryForm(kind, words, "", "", "", "", List.of(), List.of());
    }

    /** What stands in the field of a target, counted from 0. */
    public String figure(int target) {
        return target < figures.size() ? figures.get(target) : "";
    }

    int read() {
        return WHOLE.matcher(version).matches() ? Integer.parseInt(version) : -1;
    }

    Optional<Integer> far() {
        return WHOLE.matcher(percent).matches() && Integer.parseInt(percent) <= 100 ? Optional.of(Integer.parseInt(percent)) : Optional.empty();
    }

    Optional<LocalDate> typedDay() {
        return day(day);
    }

    /** A day as people type it: 15/1/2027. */
    static Optional<LocalDate> day(String day) {
        try {
            return DAY.matcher(day).matches() ? Optional.of(LocalDate.parse(day.replace('-', '/').replace('.', '/'), TYPED)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<Long> typedPerson() {
        return WHOLE.matcher(person).matches() ? Optional.of(Long.parseLong(person)) : Optional.empty();
    }

    /** By the number of the target, counted from 1; what can't be read is missing. */
    Map<Integer, BigDecimal> typedFigures() {
        Map<Integer, BigDecimal> read = new TreeMap<>();
        for (int target = 0; target < figures.size(); target++) {
            Optional<BigDecimal> value = decimal(figures.get(target).strip());
            if (value.isPresent()) {
                read.put(target + 1, value.get());
            }
        }
        return read;
    }

    /** As Vietnamese offices write numbers: 1.250,5; a single point before other than three figures parts decimals too. */
    static Optional<BigDecimal> decimal(String typed) {
        if (WITH_THOUSANDS.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(typed).matches() ? Optional.of(new BigDecimal(typed.replace(',', '.'))) : Optional.empty();
    }

    /**
     * What is wrong; nothing where it can be taken.
     *
     * @param withFiles whether files come with it: they say something by themselves
     */
    FormErrors check(Act act, Occurrence of, List<Target> targets, boolean withFiles, Language language) {
        FormErrors errors = FormErrors.none();
        if (words.length() > WORDS_LIMIT) {
            errors.reject("words", language.say("Nội dung dài quá 20.000 chữ cái; hãy rút ngắn.", "Longer than 20,000 letters; please shorten it."));
        }
        if (also.size() > MOST_ALSO) {
            errors.reject("also", language.say("Chọn nhiều nhất " + MOST_ALSO + " việc một lần.", "Choose at most " + MOST_ALSO + " at once."));
        }
        if (act.needsReason() && words.isEmpty()) {
            errors.reject("words", language.say("Hãy ghi lý do: bên kia cần biết vì sao.", "Give the reason: the other side needs to know why."));
        }
        if (act == Act.REPORT && words.isEmpty()) {
            errors.reject("words", language.say("Hãy ghi kết quả bằng một vài câu.", "Say in a sentence or two what came of it."));
        }
        progress(act, targets, withFiles, errors, language);
        if (act == Act.EXTENSION_REQUEST) {
            day(of, errors, language);
        }
        return errors;
    }

    private void progress(Act act, List<Target> targets, boolean withFiles, FormErrors errors, Language language) {
        if (!act.reports()) {
            return;
        }
        if (!percent.isEmpty() && far().isEmpty()) {
            errors.reject("percent", language.say("“" + percent + "” không phải là số phần trăm. Hãy ghi số từ 0 đến 100.", "“" + percent + "” is no percentage. Write a number from 0 to 100."));
        }
        Map<Integer, BigDecimal> read = typedFigures();
        for (int target = 0; target < Math.min(figures.size(), targets.size()); target++) {
            String typed = figures.get(target).strip();
            if (!typed.isEmpty() && !read.containsKey(target + 1)) {
                errors.reject("figure" + target, language.say("“" + typed + "” không phải là số. Hãy ghi ví dụ 95 hoặc 1.250,5.", "“" + typed + "” is no number. Write for example 95 or 1.250,5."));
            }
        }
        if (act == Act.PROGRESS && errors.isEmpty() && words.isEmpty() && percent.isEmpty() && read.isEmpty() && !withFiles) {
            errors.reject("words", language.say("Chưa có gì để lưu. Hãy ghi đã làm được gì, hoặc bao nhiêu phần trăm.", "There is nothing to save yet. Say what was done, or how many percent."));
        }
    }

    private void day(Occurrence of, FormErrors errors, Language language) {
        LocalDate due = of.due();
        Optional<LocalDate> asked = typedDay();
        if (asked.isEmpty()) {
            errors.reject("day", language.say("Hãy ghi ngày xin lùi tới, ví dụ 15/01/2027.", "Write the day asked for, for example 15/01/2027."));
        } else if (due != null && !asked.get().isAfter(due)) {
            errors.reject("day", language.say("Ngày xin lùi tới phải sau hạn hiện nay.", "The day asked for must come after the present one."));
        }
    }
}
