package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/** Days as an administrator notes them: one, or several that lie together. */
public record CalendarForm(String kind, String from, String until, String name, String english, String source) {

    /** The longest Tết ever granted was nine days; more is a slip of the keyboard. */
    private static final int LONGEST = 15;
    private static final int WORDS = 200;

    static CalendarForm empty() {
        return new CalendarForm("off", "", "", "", "", "");
    }

    boolean works() {
        return kind.equals("worked");
    }

    LocalDate first() {
        return Days.typed(from).orElseThrow();
    }

    LocalDate last() {
        return until.isBlank() ? first() : Days.typed(until).orElseThrow();
    }

    /** What is noted of one of the days. */
    SpecialDay of(LocalDate day) {
        return new SpecialDay(day, works(), name.strip(), english.isBlank() ? name.strip() : english.strip(), source.strip());
    }

    FormErrors check(LocalDate today, Language language) {
        FormErrors errors = FormErrors.none();
        if (!List.of("off", "worked").contains(kind)) {
            errors.reject("kind", language.say("Hãy chọn ngày nghỉ hay ngày làm bù.", "Choose: a day off, or a day worked in its place."));
        }
        Optional<LocalDate> begins = Days.typed(from);
        Optional<LocalDate> ends = until.isBlank() ? begins : Days.typed(until);
        if (begins.isEmpty()) {
            errors.reject("from", from.isBlank() ? language.say("Hãy ghi ngày.", "Write the day.") : Days.noDay(from, language));
        } else if (begins.get().isBefore(today)) {
            errors.reject("from", language.say("Ngày " + Days.written(begins.get()) + " đã qua; ngày làm việc đã qua giữ nguyên. Hãy ghi từ hôm nay trở đi.",
                    "The day " + Days.written(begins.get()) + " is behind us and stays as it was. Write today or a later day."));
        }
        if (ends.isEmpty() && !until.isBlank()) {
            errors.reject("until", Days.noDay(until, language));
        }
        if (begins.isPresent() && ends.isPresent()) {
            long days = ChronoUnit.DAYS.between(begins.get(), ends.get()) + 1;
            if (days < 1) {
                errors.reject("until", language.say("Ngày cuối trước ngày đầu. Hãy ghi ngày sau " + Days.written(begins.get()) + ", hoặc để trống nếu chỉ một ngày.",
                        "The last day lies before the first. Write a day behind " + Days.written(begins.get()) + ", or leave it empty for a single day."));
            } else if (days > LONGEST) {
                errors.reject("until", language.say(days + " ngày liền. Mỗi lần ghi nhiều nhất " + LONGEST + " ngày.", days + " days in a row. At most " + LONGEST + " at once."));
            }
        }
        words(errors, "name", name, language.say("Hãy ghi tên ngày, ví dụ “Tết Nguyên đán”.", "Write what the day is called, “Lunar New Year” for example."), language);
        words(errors, "source", source, language.say("Hãy ghi văn bản quy định, ví dụ “Thông báo nghỉ Tết 2027”.", "Write what says so: an announcement, a law."), language);
        if (english.strip().length() > WORDS) {
            errors.reject("english", tooLong(english, language));
        }
        return errors;
    }

    private static void words(FormErrors errors, String field, String value, String missing, Language language) {
        if (value.isBlank()) {
            errors.reject(field, missing);
        } else if (value.strip().length() > WORDS) {
            errors.reject(field, tooLong(value, language));
        }
    }

    private static String tooLong(String value, Language language) {
        return language.say(value.strip().length() + " chữ cái; nhiều nhất " + WORDS + ".", value.strip().length() + " letters; at most " + WORDS + ".");
    }
}
