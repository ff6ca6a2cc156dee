package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.rendition.OriginalHtml;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.reading.Reading;

/**
 * One document with its reading beside it.
 *
 * @param path where the register is that it stands in
 * @param problem why it could not be read; empty unless refused
 * @param twin another document of the register that seems to be the same; 0 for none
 * @param original the text with its marks, as HTML; empty while nothing is read
 * @param remarks what needs clearing up
 * @param aftermath what became of it once issued, and what it does to others
 * @param refers whether it refers to issued documents of the unit, which it may replace or amend
 * @param answers whether it cites a document that the unit got, which it can be held against
 * @param mayWithdraw whether whoever looks may withdraw it now
 */
public record DocumentView(
        long id,
        String path,
        String name,
        String title,
        String issuer,
        @Nullable LocalDate date,
        String fileName,
        boolean outgoing,
        String urgency,
        long twin,
        boolean ocr,
        boolean waiting,
        String problem,
        String original,
        List<Card> cards,
        List<Card> dropped,
        List<Remark> remarks,
        List<String> citations,
        List<String> recipients,
        boolean mayReview,
        boolean mayExport,
        Issued issued,
        List<RevisionNote> aftermath,
        boolean refers,
        boolean answers,
        boolean mayWithdraw) {

    /** How far a document has come on its way to the units. */
    public enum Issued { NO, RUNNING, DONE }

    /** What became of a document, as {@link RevisionDesk} tells it, and who is changing which obligation. */
    record Aftermath(List<RevisionNote> notes, Map<String, RevisionDesk.Became> fates, boolean refers, boolean answers, Map<String, String> atWork) {}

    /** An obligation as a card shows it; {@code gap} says what is wrong with its leads, {@code fate} what became of it since it was issued, {@code ended} whether it is owed no longer, {@code atWork} who is changing it. */
    public record Card(
            String id, String section, String text, List<Name> leads, List<Name> cooperators, List<Name> implementers, String when, boolean timed, String deliverable, boolean confirmed,
            String gap, int version, String fate, boolean ended, String atWork) {

        static Card of(ReviewedObligation obligation, RevisionDesk.@Nullable Became became, String atWork, Wording words) {
            return new Card(
                    obligation.id(),
                    obligation.section() == null ? words.say("ngoài các mục", "outside sections") : words.say("mục ", "section ") + obligation.section(),
                    obligation.text(),
                    names(obligation, Participant.Role.LEAD),
                    names(obligation, Participant.Role.COOPERATE),
                    names(obligation, Participant.Role.IMPLEMENT),
                    words.schedule(obligation.timing().schedule()),
                    obligation.timing().kind() != Reading.Schedule.Kind.UNSPECIFIED,
                    obligation.deliverable() == null ? "" : obligation.deliverable(),
                    obligation.state() == ReviewedObligation.State.CONFIRMED,
                    obligation.leadGap().map(gap -> switch (gap) {
                        case NONE -> words.say("Chưa có đơn vị chủ trì", "Nobody leads");
                        case SEVERAL -> words.say("Nhiều đơn vị cùng chủ trì", "Several lead");
                    }).orElse(""),
                    obligation.version(),
                    became == null ? "" : became.words(),
                    became != null && became.ended(),
                    atWork);
        }

        private static List<Name> names(ReviewedObligation obligation, Participant.Role role) {
            return obligation.in(role).stream().map(participant -> new Name(participant.name(), participant.inferred() && obligation.state() == ReviewedObligation.State.READ)).toList();
        }
    }

    /** A unit as named; {@code inferred} where the program concluded it from a heading, a line or another section and nobody confirmed it. */
    public record Name(String name, boolean inferred) {}

    /** Something to clear up; {@code severity} is {@code error}, {@code warning} or {@code info}, {@code at} where the words stand in the original, empty where it is about no words. */
    public record Remark(String severity, String label, String message, String at) {}

    /** What has to be cleared up; the rest is worth knowing. */
    public List<Remark> pressing() {
        return remarks.stream().filter(remark -> !remark.severity().equals("info")).toList();
    }

    public List<Remark> notes() {
        return remarks.stream().filter(remark -> remark.severity().equals("info")).toList();
    }

    /** Obligations that wait for a look and can be confirmed as they stand. */
    public long clear() {
        return cards.stream().filter(card -> !card.confirmed() && card.gap().isEmpty()).count();
    }

    /** The first obligation that somebody has to decide about; empty where none is left. */
    public String next() {
        return cards.stream().filter(card -> !card.confirmed()).map(Card::id).findFirst().orElse("");
    }

    /** How many a person has looked at. */
    public long confirmed() {
        return cards.stream().filter(Card::confirmed).count();
    }

    /** The same under an inspector's addresses. */
    DocumentView inspected(String path) {
        return new DocumentView(id, path, name, title, issuer, date, fileName, outgoing, urgency, 0, ocr, waiting, problem, original, cards, dropped, remarks, citations, recipients, false, false, issued,
                aftermath.stream().map(note -> new RevisionNote(note.text(), "", note.ends())).toList(), false, false, false);
    }

    /** Whether an inspector looks at it, from outside the register. */
    public boolean inspected() {
        return !path.equals("/documents");
    }

    static DocumentView of(Document document, @Nullable Stored read, List<ReviewedObligation> obligations, long twin, Language language, boolean mayReview, boolean mayIssue,
            Issued issued, Aftermath aftermath) {
        Wording words = new Wording(language == Language.EN);
        Stream<ReviewedObligation> held = obligations.stream().filter(obligation -> obligation.state() != ReviewedObligation.State.DROPPED);
        Stream<ReviewedObligation> dropped = obligations.stream().filter(obligation -> obligation.state() == ReviewedObligation.State.DROPPED);
        Document.Problem problem = document.problem();
        return new DocumentView(
                document.id().value(),
                "/documents",
                document.name(),
                document.title() == null ? "" : document.title(),
                document.issuer() == null ? "" : document.issuer(),
                document.date(),
                document.fileName(),
                document.direction() == Document.Direction.OUTGOING,
                document.urgency() == null ? "" : document.urgency(),
                twin,
                document.ocr(),
                document.state() == Document.State.WAITING,
                problem == null ? "" : words.say(problem.vietnamese(), problem.english()),
                read == null ? "" : OriginalHtml.of(read.source(), read.corrected(obligations)),
                held.map(obligation -> Card.of(obligation, aftermath.fates().get(obligation.id()), aftermath.atWork().getOrDefault(obligation.id(), ""), words)).toList(),
                dropped.map(obligation -> Card.of(obligation, null, "", words)).toList(),
                read == null ? List.of() : read.reading().findings().stream()
                        .sorted(Comparator.comparing(Reading.Finding::severity))
                        .map(finding -> new Remark(finding.severity().name().toLowerCase(Locale.ROOT), words.severity(finding.severity()), words.message(finding),
                                finding.span() == null ? "" : OriginalHtml.at(finding.span().start()))).toList(),
                read == null ? List.of() : read.reading().citations().stream().map(citation -> citation(citation, words)).toList(),
                read == null ? List.of() : read.reading().recipients().stream().map(Reading.Recipient::name).toList(),
                mayReview && issued == Issued.NO,
                mayReview,
                issued,
                aftermath.notes(),
                aftermath.refers() && mayReview,
                aftermath.answers(),
                mayIssue && issued == Issued.DONE && aftermath.notes().stream().noneMatch(RevisionNote::ends));
    }

    private static String citation(Reading.Citation citation, Wording words) {
        return ((citation.type() == null ? "" : citation.type() + " ") + (citation.code() == null ? "" : citation.code()) + (citation.date() == null ? "" : ", " + words.day(citation.date()))).strip();
    }
}
