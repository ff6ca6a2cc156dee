package vn.thongsuot.app.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.State;

/**
 * One occurrence with all that was said of it.
 *
 * @param own whether it is the acting unit's
 * @param documentPath where the document is open at its words; empty where whoever looks can't read it
 * @param owed whether time still runs towards the day
 * @param mayAsk whether whoever looks may ask about it for the unit
 * @param mayAnswer whether whoever looks may answer what is asked
 * @param reminded when whom, in words
 * @param others what else the unit has to report of: what is said may be said of them too
 * @param moreOthers whether there are others still, due later than those
 * @param passed to whom the unit passed it down, and how it stands there; of the acting unit's own alone
 * @param latePath where all stand who are late with the document
 * @param passedDown whether a unit above passed it down
 * @param comesAgain whether that unit passes it down for coming periods too
 * @param ahead what the unit passes down, or may, for coming periods
 * @param asOf the past day as of which it is shown; {@code null} for today
 * @param acts what whoever looks may do to it as it stands, as words
 */
public record OccurrenceView(String path, boolean own, String unit, String sender, String document, String documentPath, String title, String text, String where, String deliverable, String part,
        String period, @Nullable LocalDate due, boolean owed, @Nullable LocalDate askedDue, String state, State stateTag, String time, State timeTag, int percent, @Nullable Long responsible, String responsibleName,
        List<Measure> measures, List<Line> history, Set<String> acts, List<Choice> people, List<Other> others, boolean moreOthers, List<String> reminded, List<Asked> questions, boolean mayAsk, boolean mayAnswer, List<Passed> passed,
        String latePath, boolean mayPass, boolean passedDown, boolean comesAgain, Ahead ahead, @Nullable LocalDate asOf) {

    /** A figure that the document wants, with what was last given against it; empty where nothing was. */
    public record Measure(String text, String unit, String given, @Nullable Long share) {}

    /**
     * One entry.
     *
     * @param who the unit, and the person where whoever looks may know them
     * @param figures in words, one each
     */
    public record Line(Instant at, String who, String what, String words, List<String> figures, List<Attached> files, List<Joined> joined, State tag) {}

    /**
     * A question.
     *
     * @param days how many working days it has waited, or waited for its answer
     * @param answeredAt {@code null} as long as it waits
     */
    public record Asked(long id, Instant at, String who, String words, int days, @Nullable Instant answeredAt, String answeredBy, String answer) {}

    /**
     * A unit below that it was passed down to.
     *
     * @param ahead whether coming periods are too
     */
    public record Passed(String unit, WorkView.Line line, boolean done, boolean late, boolean ahead) {}

    /**
     * What a unit passes down for coming periods.
     *
     * @param periodic whether there are any
     * @param may units that have this period only, which whoever looks may give the coming ones too
     * @param orders units to which coming periods are passed down, which whoever looks may end
     */
    public record Ahead(boolean periodic, List<Choice> may, List<Choice> orders) {

        static final Ahead NONE = new Ahead(false, List.of(), List.of());
    }

    /** How many of those it was passed down to have done it. */
    public long passedDone() {
        return passed.stream().filter(Passed::done).count();
    }

    /** How many of them are late with it. */
    public long passedLate() {
        return passed.stream().filter(Passed::late).count();
    }

    /** Another occurrence for which the same was said at once. */
    public record Joined(String text, String path) {}

    /**
     * Another occurrence that a report may be for too.
     *
     * @param seen it as it stands, for the form
     */
    public record Other(String seen, String text, String from, @Nullable LocalDate due) {}

    /**
     * A file given with an entry.
     *
     * @param note its size, or why it can't be had
     * @param path where it is; empty where it can't be had
     */
    public record Attached(String name, String note, String path) {}

    public boolean may(String act) {
        return acts.contains(act);
    }

    /** Whether a report of the unit is what the page waits for. */
    public boolean reporting() {
        return may("report");
    }

    /** Whether the page waits for an answer of whoever looks. */
    public boolean judging() {
        return may("verification") || may("extension") || may("refusal");
    }
}
