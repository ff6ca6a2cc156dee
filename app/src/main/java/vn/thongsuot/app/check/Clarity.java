package vn.thongsuot.app.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.form.Rows;
import vn.thongsuot.app.form.Rows.Row;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Span;

/**
 * How clear an obligation is: the slots of "6 rõ", each said in the item itself, inferred from elsewhere in the document, or missing. Which slots there are and
 * which are needed is data ({@code slots.tsv}); a slot is filled from what was read, or by words that {@code cues.tsv} lists. Nothing is guessed.
 *
 * @param slots in the order of the data
 */
public record Clarity(Obligation obligation, List<Slot> slots) {

    private static final Map<String, List<Pattern>> CUES = Rows.beside(Clarity.class, "cues.tsv").rows().stream().collect(Collectors.groupingBy(
            row -> row.get("slot"), Collectors.mapping(row -> Pattern.compile("(?:" + row.get("pattern") + ")", Pattern.UNICODE_CHARACTER_CLASS), Collectors.toList())));
    private static final int SHOWN = 90;

    /** Whether a slot is filled, and from where. */
    public enum State { SAID, INFERRED, MISSING }

    /**
     * @param words that fill it; {@code null} where it is missing
     * @param span of those words; {@code null} where they are no stretch of the document
     * @param needed whether its absence is to be mended
     */
    public record Slot(String key, String vietnamese, String english, boolean needed, State state, @Nullable String words, @Nullable Span span) {

        public String name(boolean inEnglish) {
            return inEnglish ? english : vietnamese;
        }

        boolean isToMend() {
            return needed && state == State.MISSING;
        }
    }

    private record Filling(State state, @Nullable String words, @Nullable Span span) {

        static final Filling MISSING = new Filling(State.MISSING, null, null);
    }

    public Clarity {
        slots = List.copyOf(slots);
    }

    /** Looks at one obligation by the slots in force on a day. */
    public static Clarity of(Obligation obligation, LocalDate day, Needed needed) {
        List<Slot> slots = new ArrayList<>();
        for (Row row : Needed.SLOTS.validOn(day)) {
            Filling filling = filling(row.get("slot"), obligation);
            slots.add(new Slot(row.get("slot"), row.get("vietnamese"), row.get("english"), needed.asks(row), filling.state, filling.words, filling.span));
        }
        return new Clarity(obligation, slots);
    }

    public boolean isToMend() {
        return slots.stream().anyMatch(Slot::isToMend);
    }

    public long count(State state) {
        return slots.stream().filter(slot -> slot.state == state).count();
    }

    private static Filling filling(String slot, Obligation o) {
        return switch (slot) {
            case "person" -> o.actors().stream().filter(actor -> actor.role() == Actor.Role.LEAD).findFirst().map(lead -> at(o, lead.name(), lead.span())).orElse(Filling.MISSING);
            case "work" -> isZealOnly(o) ? Filling.MISSING : new Filling(State.SAID, shortened(o.text()), o.span());
            case "time" -> time(o);
            case "product" -> product(o);
            case "responsibility" -> responsibility(o);
            default -> cue(slot, o);
        };
    }

    /** Said where the words stand in the item itself, inferred where they stand elsewhere; dots left to be filled in say nothing. */
    private static Filling at(Obligation o, String words, @Nullable Span span) {
        if (words.chars().noneMatch(Character::isLetterOrDigit)) {
            return Filling.MISSING;
        }
        return new Filling(span != null && o.span().contains(span) ? State.SAID : State.INFERRED, words, span);
    }

    private static Filling time(Obligation o) {
        Schedule schedule = o.schedule();
        return schedule.kind() == Schedule.Kind.UNSPECIFIED || schedule.text() == null ? Filling.MISSING : at(o, schedule.text(), schedule.span());
    }

    private static Filling product(Obligation o) {
        if (o.deliverable() != null) {
            return at(o, o.deliverable().text(), o.deliverable().span());
        }
        return o.targets().isEmpty() ? Filling.MISSING : at(o, o.targets().getFirst().text(), o.targets().getFirst().span());
    }

    /** A person or office that leads answers for the work. */
    private static Filling responsibility(Obligation o) {
        Filling said = cue("responsibility", o);
        if (said.state == State.SAID) {
            return said;
        }
        return o.actors().stream().filter(actor -> actor.role() == Actor.Role.LEAD && find("office", actor.name()) != null).findFirst()
                .map(actor -> at(o, actor.name(), actor.span())).orElse(Filling.MISSING);
    }

    private static Filling cue(String slot, Obligation o) {
        Matcher found = find(slot, o.text());
        return found == null ? Filling.MISSING : new Filling(State.SAID, o.text().substring(found.start(), found.end()), o.span());
    }

    /** "Tăng cường công tác …": zeal is asked for, but nothing that one can be seen doing, nor a product or figure. */
    private static boolean isZealOnly(Obligation o) {
        return o.deliverable() == null && o.targets().isEmpty() && find("exhortation", o.text()) != null && find("act", o.text()) == null;
    }

    private static @Nullable Matcher find(String slot, String words) {
        String small = words.toLowerCase(Locale.ROOT);
        for (Pattern pattern : CUES.getOrDefault(slot, List.of())) {
            Matcher matcher = pattern.matcher(small);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    private static String shortened(String words) {
        int space = words.length() <= SHOWN ? -1 : words.lastIndexOf(' ', SHOWN);
        return space < 0 ? words : words.substring(0, space) + " …";
    }
}
