package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.check.ReportWords;
import vn.thongsuot.app.directive.Revision.Decision;
import vn.thongsuot.app.directive.Revision.Fate;
import vn.thongsuot.app.directive.Revision.Kind;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.reading.match.Passages;

/** What the pages say of documents that were withdrawn, replaced or amended. */
@Service
@Transactional(readOnly = true)
class RevisionDesk {

    private static final int SHOWN_LETTERS = 90;
    private static final String CHANGED = "changed:";

    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final Inbox inbox;
    private final Revisions revisions;

    RevisionDesk(Register register, Readings readings, Issues issues, Inbox inbox, Revisions revisions) {
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.inbox = inbox;
        this.revisions = revisions;
    }

    /** What became of an issued document, for its issuer; then what it does to others. */
    public List<RevisionNote> notes(UnitId unit, DocumentId document, Language language) {
        List<RevisionNote> notes = new ArrayList<>(revisions.of(unit, document).stream()
                .map(revision -> new RevisionNote(became(revision, language), revision.by() == null ? "" : "/documents/" + revision.by().value(), revision.kind().ends())).toList());
        for (Revision revision : revisions.by(unit, document)) {
            register.find(unit, revision.document()).map(earlier -> new RevisionNote(does(revision, earlier.name(), language), "/documents/" + earlier.id().value(), false)).ifPresent(notes::add);
        }
        return notes;
    }

    /** What became of a document, for a unit that got it. */
    public List<RevisionNote> received(UnitId unit, UnitId sender, DocumentId document, Language language) {
        return revisions.of(sender, document).stream().map(revision -> new RevisionNote(became(revision, language),
                revision.by() != null && inbox.find(unit, revision.by()).isPresent() ? "/inbox/" + revision.by().value() : "", revision.kind().ends())).toList();
    }

    private static String became(Revision revision, Language language) {
        String day = Days.written(revision.day());
        return switch (revision.kind()) {
            case WITHDRAWN -> language.say("Văn bản được thu hồi từ ngày " + day + ". Lý do: " + revision.reason() + ". Từ ngày đó các nhiệm vụ trong văn bản không còn phải thực hiện.",
                    "Withdrawn from " + day + ". Reason: " + revision.reason() + ". From that day nothing of it is owed.").replace("..", ".");
            case REPLACED -> language.say("Đã được thay thế bằng " + revision.byName() + " từ ngày " + day + ". Từ ngày đó thực hiện theo văn bản mới.",
                    "Replaced by " + revision.byName() + " from " + day + ": what that says is owed from then on.");
            case AMENDED -> language.say("Được sửa đổi, bổ sung bằng " + revision.byName() + " từ ngày " + day + ". Mỗi nhiệm vụ dưới đây ghi rõ còn thực hiện hay không.",
                    "Amended by " + revision.byName() + " from " + day + ". Each obligation below says what became of it.");
        };
    }

    private static String does(Revision revision, String earlier, Language language) {
        String verb = revision.kind() == Kind.REPLACED ? language.say("thay thế", "replaces") : language.say("sửa đổi, bổ sung", "amends");
        return revision.inForce() ? language.say("Văn bản này " + verb + " " + earlier + " từ ngày " + Days.written(revision.day()) + ".", "It " + verb + " " + earlier + " from " + Days.written(revision.day()) + ".")
                : language.say("Khi ban hành, văn bản này sẽ " + verb + " " + earlier + ".", "When issued, it " + verb + " " + earlier + ".");
    }

    /** What became of each obligation of a document, where something did; {@code ended} says that it is owed no longer, or will not be from a day on. */
    record Became(String words, boolean ended) {}

    public Map<String, Became> fates(UnitId sender, DocumentId document, Language language) {
        Map<String, Became> fates = new HashMap<>();
        for (Revision revision : revisions.of(sender, document)) {
            for (Decision decision : revisions.decisions(revision)) {
                fates.put(decision.obligation(), new Became(words(revision, decision, language), decision.fate() != Fate.KEPT));
            }
        }
        return fates;
    }

    private static String words(Revision revision, Decision decision, Language language) {
        String day = Days.written(revision.day());
        if (decision.fate() == Fate.KEPT) {
            return language.say("giữ nguyên sau khi sửa đổi", "kept as it was");
        }
        return decision.continuedIn() == null ? language.say("không còn phải thực hiện từ ngày " + day, "owed no longer from " + day)
                : language.say("từ ngày " + day + " thực hiện theo nhiệm vụ " + number(decision.continuedIn()) + " của " + revision.byName(),
                        "from " + day + " by obligation " + number(decision.continuedIn()) + " of " + revision.byName());
    }

    private static String number(String obligation) {
        return obligation.substring(1);
    }

    /** Which of the documents hold no longer, and from when. */
    public Map<DocumentId, LocalDate> ended(UnitId unit, List<DocumentId> documents) {
        return revisions.ended(unit, documents);
    }

    public boolean refers(UnitId unit, DocumentId id) {
        return !revisions.referredTo(unit, id).isEmpty();
    }

    /** Earlier documents that one refers to, those first that it says to replace or amend. */
    public Optional<RevisionView.Overview> overview(UnitId unit, DocumentId id, Language language) {
        return register.find(unit, id).map(document -> {
            Map<DocumentId, Revision> said = said(unit, id);
            return new RevisionView.Overview(id.value(), document.name(), issues.find(unit, id).filter(Issue::done).isPresent(),
                    revisions.referredTo(unit, id).stream().flatMap(earlier -> register.find(unit, earlier.document()).stream()
                            .map(found -> line(found, earlier.role(), said.get(earlier.document()), language))).toList());
        });
    }

    private Map<DocumentId, Revision> said(UnitId unit, DocumentId later) {
        return revisions.by(unit, later).stream().collect(Collectors.toMap(Revision::document, revision -> revision, (one, other) -> one, LinkedHashMap::new));
    }

    private static RevisionView.Line line(Document found, String role, @Nullable Revision said, Language language) {
        return new RevisionView.Line(found.id().value(), found.name(), found.title() == null ? "" : found.title(), found.date(), switch (role) {
            case "replaces" -> language.say("văn bản ghi: thay thế", "it says: replaces");
            case "amends" -> language.say("văn bản ghi: sửa đổi, bổ sung", "it says: amends");
            case "basis" -> language.say("căn cứ", "basis");
            default -> language.say("có nhắc tới", "mentioned");
        }, role.equals("replaces") || role.equals("amends"), said == null ? "" : does(said, found.name(), language));
    }

    /** One of them with each of its obligations and what becomes of it, as said or as proposed. */
    public Optional<RevisionView> revision(UnitId unit, DocumentId id, DocumentId earlierId, Language language) {
        return revisions.referredTo(unit, id).stream().filter(known -> known.document().equals(earlierId)).findFirst()
                .flatMap(known -> register.find(unit, id).flatMap(later -> register.find(unit, earlierId).map(earlier -> view(later, earlier, known.role(), language))));
    }

    private RevisionView view(Document later, Document earlier, String role, Language language) {
        Revision said = said(later.unit(), later.id()).get(earlier.id());
        String kind = said != null ? said.kind().name().toLowerCase(Locale.ROOT) : switch (role) {
            case "replaces" -> "replaced";
            case "amends" -> "amended";
            default -> "none";
        };
        Map<String, String> decided = said == null ? Map.of() : revisions.decisions(said).stream()
                .collect(Collectors.toMap(Decision::obligation, decision -> decision.continuedIn() == null ? decision.fate().name().toLowerCase(Locale.ROOT) : CHANGED + decision.continuedIn()));
        Wording words = new Wording(language == Language.EN);
        List<ReviewedObligation> there = readings.obligations(later.unit(), later.id()).stream().filter(o -> o.state() != ReviewedObligation.State.DROPPED).toList();
        Passages<ReviewedObligation> passages = new Passages<>();
        there.forEach(obligation -> passages.add(obligation, obligation.text()));
        List<String> standing = said != null && said.inForce() ? List.copyOf(decided.keySet()) : revisions.standing(earlier.unit(), earlier.id());
        List<RevisionView.Row> rows = readings.obligations(earlier.unit(), earlier.id()).stream().filter(obligation -> standing.contains(obligation.id()))
                .map(obligation -> row(obligation, decided.get(obligation.id()), passages, kind, words)).toList();
        boolean ended = revisions.endedOn(earlier.unit(), earlier.id()).isPresent();
        return new RevisionView(later.id().value(), later.name(), earlier.id().value(), earlier.name(), kind, said == null ? "" : does(said, earlier.name(), language), rows, choices(there, language),
                !ended && (said == null || !said.inForce()));
    }

    private static RevisionView.Row row(ReviewedObligation obligation, @Nullable String decided, Passages<ReviewedObligation> passages, String kind, Wording words) {
        List<Passages.Match<ReviewedObligation>> alike = passages.similar(obligation.text(), Passages.ALIKE, 1);
        String proposed = alike.isEmpty() ? kind.equals("replaced") ? "dropped" : "kept" : CHANGED + alike.getFirst().passage().id();
        return new RevisionView.Row(obligation.id(), obligation.section() == null ? "" : words.say("mục ", "section ") + obligation.section(), obligation.text(),
                decided == null ? proposed : decided, alike.isEmpty() ? "" : ReportWords.shared(alike.getFirst().shared(), words));
    }

    private static List<Choice> choices(List<ReviewedObligation> there, Language language) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("kept", language.say("Giữ nguyên", "Kept")), Choice.of("dropped", language.say("Bãi bỏ, không còn phải thực hiện", "Dropped, owed no longer"))));
        there.forEach(obligation -> choices.add(Choice.of(CHANGED + obligation.id(), language.say("Thay bằng nhiệm vụ ", "Changed to ") + number(obligation.id()) + ": " + brief(obligation.text()))));
        return choices;
    }

    private static String brief(String text) {
        return text.length() <= SHOWN_LETTERS ? text : text.substring(0, text.lastIndexOf(' ', SHOWN_LETTERS) < 1 ? SHOWN_LETTERS : text.lastIndexOf(' ', SHOWN_LETTERS)) + "…";
    }

    /** What a form says of obligations: {@code fate-o3} is kept, dropped or changed:o1. */
    static List<Decision> typed(Map<String, String> form) {
        List<Decision> decisions = new ArrayList<>();
        form.forEach((name, value) -> {
            if (name.startsWith("fate-")) {
                String obligation = name.substring("fate-".length());
                if (value.startsWith(CHANGED)) {
                    decisions.add(new Decision(obligation, Fate.CHANGED, value.substring(CHANGED.length())));
                } else if (value.equals("kept") || value.equals("dropped")) {
                    decisions.add(new Decision(obligation, value.equals("kept") ? Fate.KEPT : Fate.DROPPED, null));
                }
            }
        });
        return decisions;
    }

    public Optional<WithdrawalView> withdrawal(UnitId unit, DocumentId id) {
        return register.find(unit, id).flatMap(document -> issues.find(unit, id).filter(Issue::done).map(issue -> new WithdrawalView(id.value(), document.name(),
                document.title() == null ? "" : document.title(), inbox.receipts(id).units(), revisions.standing(unit, id).size(), issue.day(), revisions.endedOn(unit, id).isPresent())));
    }
}
