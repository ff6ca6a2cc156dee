package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.directive.LetterNumbers;
import vn.thongsuot.app.directive.Originals;
import vn.thongsuot.app.draft.UrgingLetter;
import vn.thongsuot.app.execution.ExecutionNews.UnitsUrged;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;

/**
 * Whoever gave units something urges those that are late with it by an official letter with a number of its own: the sender of a document those whom it asks, a unit that passed its part down those to
 * whom it did. One a day at most for each. Number, letter and record are one transaction.
 */
@Service
class Urging {

    private static final int LISTED = 500;
    private static final int WORDS = 220;

    private final Occurrences occurrences;
    private final LetterNumbers numbers;
    private final Originals originals;
    private final Units units;
    private final WorkingCalendar calendar;
    private final JdbcClient sql;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Urging(Occurrences occurrences, LetterNumbers numbers, Originals originals, Units units, WorkingCalendar calendar, JdbcClient sql, ApplicationEventPublisher news, Clock clock) {
        this.occurrences = occurrences;
        this.numbers = numbers;
        this.originals = originals;
        this.units = units;
        this.calendar = calendar;
        this.sql = sql;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A letter that was made.
     *
     * @param passed whether about what the unit passed down
     */
    record Letter(long id, boolean passed, LocalDate day, String code, int units, int occurrences) {}

    /** What came of it. */
    sealed interface Outcome {

        record Made(String code) implements Outcome {}

        /** There is one of this day. */
        record MadeAlready() implements Outcome {}

        /** Nobody has said when the term of the committee began, by which it counts. */
        record NoTerm() implements Outcome {}
    }

    private record Document(String type, String code, String place, String signing) {

        /** Where whoever urges sits and how it signs is not said by a document of somebody else. */
        Document ofAnother() {
            return new Document(type, code, "", "");
        }
    }

    /** Whether anybody is late with what the unit gave. */
    boolean anybody(UnitId giver, DocumentId document, boolean passed, LocalDate today) {
        return !occurrences.lateOf(giver, document, passed, today, 1).isEmpty();
    }

    /**
     * Empty where nobody is late with what the unit gave.
     *
     * @param passed what it passed down of somebody's document; otherwise what a document of its own asks
     */
    @Transactional
    public Optional<Outcome> urge(UnitId giver, DocumentId document, boolean passed, Actor by) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> late = occurrences.lateOf(giver, document, passed, today, LISTED + 1);
        if (late.isEmpty()) {
            return Optional.empty();
        }
        if (letters(giver, document).stream().anyMatch(letter -> letter.passed() == passed && letter.day().equals(today))) {
            return Optional.of(new Outcome.MadeAlready());
        }
        return Optional.of(write(giver, document, passed, late, today, by));
    }

    private Outcome write(UnitId sender, DocumentId document, boolean passed, List<Occurrence> late, LocalDate today, Actor by) {
        boolean own = late.getFirst().issuer().equals(sender);
        Document urged = document(late.getFirst().issuer(), document);
        Optional<LetterNumbers.Given> number = numbers.next(sender, own ? urged.code() : "", today);
        if (number.isEmpty()) {
            return new Outcome.NoTerm();
        }
        List<Occurrence> listed = late.size() > LISTED ? late.subList(0, LISTED) : late;
        String sha256 = originals.keep(letter(sender, own ? urged : urged.ofAnother(), number.get(), listed, late.size() - listed.size(), today).write());
        int count = (int) listed.stream().map(one -> one.key().unit()).distinct().count();
        boolean first = sql.sql("""
                        insert into execution.urging (unit_id, document_id, passed_down, day, code, units, occurrences, sha256, made_by)
                        values (:unit, :document, :passed, :day, :code, :units, :occurrences, :sha256, :by) on conflict (unit_id, document_id, passed_down, day) do nothing""")
                .param("unit", sender.value()).param("document", document.value()).param("passed", passed).param("day", today).param("code", number.get().code()).param("units", count)
                .param("occurrences", listed.size()).param("sha256", sha256).param("by", by.person().map(person -> person.value()).orElse(null)).update() == 1;
        if (!first) {
            // Somebody else was quicker: the number goes back.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.MadeAlready();
        }
        news.publishEvent(new UnitsUrged(sender, document, number.get().code(), count, listed.size()));
        return new Outcome.Made(number.get().code());
    }

    private Document document(UnitId sender, DocumentId document) {
        return sql.sql("""
                        select coalesce(d.type, 'Văn bản'), coalesce(d.code, ''), coalesce(d.place, ''), coalesce(i.signing, '')
                          from directive.document d join directive.issue i on i.unit_id = d.unit_id and i.document_id = d.id where d.unit_id = :unit and d.id = :id""")
                .param("unit", sender.value()).param("id", document.value()).query((row, line) -> new Document(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).single();
    }

    private UrgingLetter letter(UnitId sender, Document urged, LetterNumbers.Given number, List<Occurrence> late, int left, LocalDate today) {
        WorkingDays days = calendar.workingDays();
        String unit = units.known(sender, today).map(Unit::name).orElse("");
        List<Unit> above = units.ancestors(sender, today);
        List<UrgingLetter.Late> lines = late.stream().map(one -> new UrgingLetter.Late(units.known(one.key().unit(), today).map(Unit::name).orElse(""), clipped(one.duty().text()), one.duty().section(),
                due(one), days.between(due(one), today), WorkDesk.state(one, Language.VI))).toList();
        return new UrgingLetter(number.party(), today, above.isEmpty() ? "" : above.getLast().name(), unit, urged.place(), number.code(), (urged.type() + " số " + urged.code()).strip(), urged.signing(),
                lines, left);
    }

    private static LocalDate due(Occurrence late) {
        return java.util.Objects.requireNonNull(late.due(), "what is late has a day");
    }

    /** Whole words, without the full stop at the end. */
    private static String clipped(String text) {
        String said = text.strip().replaceFirst("[\\s.;,]+$", "");
        return said.length() <= WORDS ? said : said.substring(0, said.lastIndexOf(' ', WORDS)) + "…";
    }

    /** The last first. */
    @Transactional(readOnly = true)
    public List<Letter> letters(UnitId sender, DocumentId document) {
        return sql.sql("select id, passed_down, day, code, units, occurrences from execution.urging where unit_id = :unit and document_id = :document order by id desc")
                .param("unit", sender.value()).param("document", document.value())
                .query((row, line) -> new Letter(row.getLong(1), row.getBoolean(2), row.getObject(3, LocalDate.class), row.getString(4), row.getInt(5), row.getInt(6))).list();
    }

    /** A letter as a file. */
    @Transactional(readOnly = true)
    public Optional<EvidenceFiles.Content> file(UnitId sender, DocumentId document, long id) {
        record Kept(String sha256, String code) {}
        return sql.sql("select sha256, code from execution.urging where unit_id = :unit and document_id = :document and id = :id").param("unit", sender.value())
                .param("document", document.value()).param("id", id).query((row, line) -> new Kept(row.getString(1), row.getString(2))).optional()
                .flatMap(kept -> originals.find(kept.sha256()).map(bytes -> new EvidenceFiles.Content("Công văn đôn đốc " + kept.code().replaceAll("[/\\\\]", "-") + ".docx", bytes)));
    }
}
