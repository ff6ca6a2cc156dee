package vn.thongsuot.app.execution;

import java.util.Objects;
import java.util.Optional;

/**
 * A row of the table in which many occurrences are updated, as somebody typed it.
 *
 * @param line how the person finds it: the row of the spreadsheet, or the place on the page
 * @param seen the occurrence as it was before them, see {@link SeenOccurrence}
 * @param act the word of what is done; empty where only words or a percentage were typed, which is progress
 */
public record TypedRow(int line, String seen, String act, String percent, String words) {

    /** What was not sent is empty. */
    public TypedRow {
        seen = Objects.requireNonNullElse(seen, "").strip();
        act = Objects.requireNonNullElse(act, "").strip();
        percent = Objects.requireNonNullElse(percent, "").strip();
        words = Objects.requireNonNullElse(words, "").strip();
    }

    boolean untouched() {
        return act.isEmpty() && percent.isEmpty() && words.isEmpty();
    }

    /** Empty where the word is none of the two. */
    Optional<Act> done() {
        return act.isEmpty() ? Optional.of(Act.PROGRESS) : Act.of(act).filter(Act::reports);
    }

    EntryForm form(int entries) {
        return new EntryForm(act, words, percent, "", "", Integer.toString(entries), java.util.List.of(), java.util.List.of());
    }
}
