package vn.thongsuot.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was issued to a unit.
 *
 * @param next the address of the next lines; empty where there are no more
 */
public record InboxView(List<Line> lines, String next) {

    /**
     * A document; {@code receivedAt} is {@code null} until somebody of the unit confirms to have it, {@code endedOn} while it holds, {@code remindedAt} unless the unit was reminded;
     * {@code passedBy} is the unit above that passed part of it down, empty where the sender itself sent it.
     */
    public record Line(long document, String name, String title, String sender, LocalDate day, int tasks, @Nullable Instant receivedAt, @Nullable LocalDate endedOn,
            LocalDate receiveBy, @Nullable Instant remindedAt, String passedBy) {

        public boolean toBeConfirmed() {
            return receivedAt == null && passedBy.isEmpty();
        }
    }

    /** What nobody has confirmed yet. */
    public List<Line> waiting() {
        return lines.stream().filter(Line::toBeConfirmed).toList();
    }

    /** The one to confirm next: what has ended asks for nothing. */
    public Optional<Line> toConfirm() {
        return lines.stream().filter(line -> line.toBeConfirmed() && line.endedOn() == null).findFirst();
    }

    /** Confirmed, or passed down by the unit above. */
    public List<Line> received() {
        return lines.stream().filter(line -> !line.toBeConfirmed()).toList();
    }

    /** The most obligations of one document: the length of its bar. */
    public int most() {
        return lines.stream().mapToInt(Line::tasks).max().orElse(0);
    }

    /**
     * One of them with what the unit owes of it.
     *
     * @param original the text with its marks, as HTML
     * @param mine the unit's own obligations, what it leads first
     * @param others how many obligations are others'
     * @param notes what became of the document
     * @param own documents of the unit's own that cite it
     */
    public record Opened(Line line, String receivedBy, String original, List<Task> mine, int others, boolean mayReceive, List<RevisionNote> notes, List<Own> own) {

        /** What of it is still owed. */
        public long owed() {
            return mine.stream().filter(task -> !task.ended()).count();
        }
    }

    /** A document of the unit's own, in its register. */
    public record Own(long document, String name) {}

    /** An obligation of the unit; {@code part} is its part in it, {@code leads} whether it leads, {@code fate} what became of it, {@code ended} whether it is owed no longer. */
    public record Task(String id, String section, String text, String part, boolean leads, String with, String when, boolean timed, String deliverable, String fate, boolean ended) {}
}
