package vn.thongsuot.app.directive;

import java.util.List;
import java.util.Locale;
import vn.thongsuot.app.check.Clarity;
import vn.thongsuot.app.check.InForce.Overlap;
import vn.thongsuot.app.check.InForce.Standing;
import vn.thongsuot.app.check.Report;
import vn.thongsuot.app.check.ReportWords;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Coverage;
import vn.thongsuot.reading.match.Passages.Match;

/**
 * The report of a draft's check as its page shows it.
 *
 * @param needed how much of it others say already; {@code standing} the passages
 * @param parent the directive that it was held against; empty where none was found
 * @param covered how far it covers that
 */
public record CheckView(
        long document,
        String name,
        String judged,
        boolean toMend,
        boolean layoutKnown,
        List<Remark> form,
        String clear,
        List<Item> items,
        String length,
        List<Sides> repeated,
        List<String> ceremonies,
        List<Remark> findings,
        String needed,
        List<Sides> standing,
        String parent,
        String covered,
        List<Sides> answers) {

    /** What was found; {@code severity} as its mark is named in the stylesheet. */
    public record Remark(String severity, String label, String message) {}

    /** An obligation with what it makes clear. */
    public record Item(String id, String section, String text, boolean toMend, List<Slot> slots) {}

    /** {@code state} is said, inferred or missing. */
    public record Slot(String name, String words, String state, boolean needed) {}

    /** Two passages side by side. */
    public record Sides(String leftName, String left, String rightName, String right, String shared) {}

    static CheckView of(DocumentId document, String name, Report report, Wording words) {
        Coverage coverage = report.coverage();
        return new CheckView(document.value(), name, ReportWords.judgedBy(report, words), report.isToMend(), report.source().layout() != null,
                remarks(report.form(), words), ReportWords.clear(report, words), report.clarity().stream().map(clarity -> item(clarity, words)).toList(),
                ReportWords.length(report.wordiness(), words),
                report.wordiness().repetitions().stream().map(repetition -> new Sides(words.say("Đã nói ở trên", "Said above"), report.words(repetition.earlier()),
                        words.say("Nói lại", "Said again") + " · " + ReportWords.percent(repetition.similarity()), report.words(repetition.later()), "")).toList(),
                report.wordiness().ceremonies().stream().map(ceremony -> report.words(ceremony.span())).toList(), remarks(report.findings(), words),
                report.inForce() == null || report.inForce().documents() == 0 ? "" : ReportWords.needed(report, words),
                report.overlaps().stream().flatMap(overlap -> overlap.standing().stream().map(match -> standing(overlap, match, words))).toList(),
                report.parent() == null ? "" : report.parent().name(), coverage == null ? "" : ReportWords.covered(coverage, words),
                coverage == null ? List.of() : coverage.parent().stream().map(answer -> sides(answer, words)).toList());
    }

    private static List<Remark> remarks(List<Finding> findings, Wording words) {
        return findings.stream().map(finding -> new Remark(finding.severity().name().toLowerCase(Locale.ROOT), words.severity(finding.severity()), words.message(finding))).toList();
    }

    private static Item item(Clarity clarity, Wording words) {
        return new Item(clarity.obligation().id(), words.section(clarity.obligation()), clarity.obligation().text(), clarity.isToMend(), clarity.slots().stream()
                .map(slot -> new Slot(slot.name(words.english()), slot.words() == null || slot.key().equals("work") ? "" : slot.words(), slot.state().name().toLowerCase(Locale.ROOT), slot.needed()))
                .toList());
    }

    private static Sides standing(Overlap overlap, Match<Standing> match, Wording words) {
        Standing there = match.passage();
        return new Sides(words.section(overlap.own()), overlap.own().text(),
                there.directive().name() + ", " + words.section(there.obligation()) + " · " + words.say("giống ", "alike ") + ReportWords.percent(match.similarity()), there.obligation().text(),
                ReportWords.shared(match.shared(), words));
    }

    private static Sides sides(Coverage.Answer answer, Wording words) {
        Match<Obligation> best = answer.by().isEmpty() ? null : answer.by().getFirst();
        String state = switch (answer.state()) {
            case TAKEN_UP -> words.say("được đưa vào", "taken up");
            case PERHAPS -> words.say("cần xem", "to look at");
            case LEFT_OUT -> words.say("bỏ sót", "left out");
        };
        return new Sides(words.section(answer.asked()), answer.asked().text(), best == null ? state : state + " · " + words.section(best.passage()),
                best == null ? "" : best.passage().text(), best == null ? "" : ReportWords.shared(best.shared(), words));
    }
}
