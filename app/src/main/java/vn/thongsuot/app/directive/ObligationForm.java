package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.directive.ReviewedObligation.Timing;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.reading.Reading.Schedule;

/** What a clerk typed about one obligation, kept as typed so that an error loses nothing. Names stand one a line. */
public record ObligationForm(String text, String leads, String cooperators, String implementers, String kind, String from, String due, String every, String deliverable, int version) {

    private static final int TEXT_LIMIT = 20_000;
    private static final int NAME_LIMIT = 500;

    /** What a form did not send is empty. */
    public ObligationForm {
        text = Objects.requireNonNullElse(text, "");
        leads = Objects.requireNonNullElse(leads, "");
        cooperators = Objects.requireNonNullElse(cooperators, "");
        implementers = Objects.requireNonNullElse(implementers, "");
        kind = Objects.requireNonNullElse(kind, "");
        from = Objects.requireNonNullElse(from, "");
        due = Objects.requireNonNullElse(due, "");
        every = Objects.requireNonNullElse(every, "");
        deliverable = Objects.requireNonNullElse(deliverable, "");
    }

    static ObligationForm of(ReviewedObligation obligation) {
        Timing timing = obligation.timing();
        return new ObligationForm(
                obligation.text(), lines(obligation, Participant.Role.LEAD), lines(obligation, Participant.Role.COOPERATE), lines(obligation, Participant.Role.IMPLEMENT),
                word(timing.kind()), Days.written(timing.from()), Days.written(timing.due()), timing.every() == null ? "" : word(timing.every()),
                obligation.deliverable() == null ? "" : obligation.deliverable(), obligation.version());
    }

    private static String lines(ReviewedObligation obligation, Participant.Role role) {
        return String.join("\n", obligation.in(role).stream().map(Participant::name).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is wrong; nothing where the form can be taken. */
    FormErrors check(Language language) {
        FormErrors errors = FormErrors.none();
        if (text.isBlank()) {
            errors.reject("text", language.say("Hãy ghi nội dung nhiệm vụ.", "Say what is to be done."));
        } else if (text.length() > TEXT_LIMIT) {
            errors.reject("text", language.say("Nội dung dài quá 20.000 chữ cái; hãy tách thành nhiều nhiệm vụ.", "Longer than 20,000 letters; split it."));
        }
        if (names(leads).size() > 1) {
            errors.reject("leads", language.say("Mỗi nhiệm vụ chỉ có một đơn vị chủ trì; hiện ghi " + names(leads).size() + ". Hãy chuyển các đơn vị khác sang phối hợp.",
                    "An obligation has one lead; " + names(leads).size() + " are given. Move the others to cooperators."));
        }
        if ((leads + cooperators + implementers).lines().anyMatch(line -> line.length() > NAME_LIMIT)) {
            errors.reject("leads", language.say("Một tên đơn vị dài quá 500 chữ cái; mỗi dòng chỉ ghi một đơn vị.", "A name is longer than 500 letters; write one unit a line."));
        }
        dates(errors, language);
        return errors;
    }

    /** Whether it may be kept while it is typed: of a size that could be saved. */
    boolean isKept() {
        return text.length() <= TEXT_LIMIT && Stream.of(leads, cooperators, implementers, deliverable).allMatch(field -> field.length() <= TEXT_LIMIT)
                && Stream.of(kind, from, due, every).allMatch(field -> field.length() <= NAME_LIMIT);
    }

    /** The same, read anew at a later version. */
    ObligationForm at(int later) {
        return new ObligationForm(text, leads, cooperators, implementers, kind, from, due, every, deliverable, later);
    }

    private void dates(FormErrors errors, Language language) {
        for (Map.Entry<String, String> day : List.of(Map.entry("from", from), Map.entry("due", due))) {
            if (!day.getValue().isBlank() && Days.typed(day.getValue()).isEmpty()) {
                errors.reject(day.getKey(), Days.noDay(day.getValue(), language));
            }
        }
        Schedule.Kind wanted = scheduleKind();
        if ((wanted == Schedule.Kind.DEADLINE || wanted == Schedule.Kind.RANGE) && due.isBlank()) {
            errors.reject("due", language.say("Hãy ghi ngày phải xong.", "Say by which day."));
        }
        if (wanted == Schedule.Kind.PERIODIC && every.isBlank()) {
            errors.reject("every", language.say("Hãy chọn bao lâu một lần.", "Choose how often."));
        }
        Optional<LocalDate> begins = Days.typed(from);
        Optional<LocalDate> ends = Days.typed(due);
        if (begins.isPresent() && ends.isPresent() && begins.get().isAfter(ends.get())) {
            errors.reject("due", language.say("Ngày phải xong (" + due + ") sớm hơn ngày bắt đầu (" + from + ").", "The day to be done by is before the day to begin."));
        }
    }

    private Schedule.Kind scheduleKind() {
        for (Schedule.Kind known : Schedule.Kind.values()) {
            if (word(known).equals(kind)) {
                return known;
            }
        }
        return Schedule.Kind.UNSPECIFIED;
    }

    private static List<String> names(String lines) {
        return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    /** The obligation as the clerk leaves it: confirmed. A name that stood there before keeps how it was known. */
    ReviewedObligation applyTo(ReviewedObligation before) {
        Schedule.Kind wanted = scheduleKind();
        boolean dated = wanted == Schedule.Kind.DEADLINE || wanted == Schedule.Kind.RANGE;
        Timing timing = new Timing(wanted, before.timing().words(), dated ? Days.typed(due).orElse(null) : null, wanted == Schedule.Kind.RANGE ? Days.typed(from).orElse(null) : null,
                wanted == Schedule.Kind.PERIODIC ? period() : null);
        List<Participant> participants = new ArrayList<>();
        participants.addAll(participants(before, Participant.Role.LEAD, leads));
        participants.addAll(participants(before, Participant.Role.COOPERATE, cooperators));
        participants.addAll(participants(before, Participant.Role.IMPLEMENT, implementers));
        return new ReviewedObligation(before.id(), before.position(), before.section(), text.strip().replaceAll("\\s+", " "), before.span(), timing,
                deliverable.isBlank() ? null : deliverable.strip(), State.CONFIRMED, version, participants);
    }

    private Schedule.@Nullable Period period() {
        for (Schedule.Period known : Schedule.Period.values()) {
            if (word(known).equals(every)) {
                return known;
            }
        }
        return null;
    }

    private static List<Participant> participants(ReviewedObligation before, Participant.Role role, String lines) {
        return names(lines).stream()
                .map(name -> before.in(role).stream().filter(known -> known.name().equals(name)).findFirst().orElseGet(() -> new Participant(role, name, Participant.How.ENTERED)))
                .toList();
    }
}
