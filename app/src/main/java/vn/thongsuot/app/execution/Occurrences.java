package vn.thongsuot.app.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Occurrence.Part;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** What units owe, in the database. */
@Repository
class Occurrences {

    private static final String LINE = """
            select o.unit_id, o.document_id, o.obligation_id, o.period_start, o.period_end, o.sender_id, o.role, o.due, o.state, o.percent, o.responsible, o.reported_on, o.asked_due,
                   o.entries, o.given, o.issuer_id, d.type, d.code, d.file_name, d.title, b.text, b.section, b.deliverable
              from execution.occurrence o
              left join directive.document d on d.unit_id = coalesce(o.issuer_id, o.sender_id) and d.id = o.document_id
              left join directive.obligation b on b.unit_id = coalesce(o.issuer_id, o.sender_id) and b.document_id = o.document_id and b.id = o.obligation_id
            """;
    private static final String ORDER = " order by coalesce(o.due, 'infinity'::date), o.document_id, length(o.obligation_id), o.obligation_id, o.period_start limit :size";
    private static final String STILL_OWED = "o.state in ('open', 'returned', 'refusal-asked', 'suspended')";
    private static final String RUNNING = "o.state in ('open', 'returned', 'refusal-asked')";

    private static final String LATE_OF_OTHERS = " where o.document_id = :document and o.unit_id <> :asking and o.due < :today and " + RUNNING + " and (o.sender_id = :asking or identity.is_within(o.unit_id, :asking))";

    private static final String JUDGE_KEY = "x.unit_id, x.document_id, length(x.obligation_id), x.obligation_id, x.period_start";
    private static final String WAITING = "(x.state in ('reported', 'refusal-asked') or x.asked_due is not null) and x.state <> 'ended'";
    /** Each half is cut off by itself, in the order of its index: a sender of a country may have a hundred thousand reports before it. */
    private static final String TO_JUDGE = """
            (select x.unit_id, x.document_id, x.obligation_id, x.period_start from execution.occurrence x
              where x.sender_id = :judge and %1$s%%1$s order by %2$s limit :size)
             union
            (select x.unit_id, x.document_id, x.obligation_id, x.period_start
               from directive.assignment a join execution.occurrence x on x.document_id = a.document_id and x.obligation_id = a.obligation_id and x.unit_id <> a.unit_id
              where a.unit_id = :judge and a.role = 'lead' and x.given = 0 and %1$s%%1$s order by %2$s limit :size)""".formatted(WAITING, JUDGE_KEY);

    private final JdbcClient sql;

    Occurrences(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which part of what a unit owes is shown. */
    enum Shown {
        OWED(STILL_OWED),
        LATE(RUNNING + " and o.due < :today"),
        NEARLY_DUE(RUNNING + " and o.due between :today and :today + :nearly"),
        COOPERATING(STILL_OWED + " and o.role = 'cooperate'"),
        WAITING("o.state = 'reported'"),
        DONE("o.state in ('verified', 'refused', 'ended')");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What an address asks for; what is owed where it asks for nothing known. */
        static Shown of(String word) {
            for (Shown known : values()) {
                if (known.word().equals(word)) {
                    return known;
                }
            }
            return OWED;
        }
    }

    /** The last line of the page above. */
    record Place(@Nullable LocalDate due, long unit, long document, String obligation, LocalDate periodStart) {

        static Place of(Occurrence last) {
            return new Place(last.due(), last.key().unit().value(), last.key().document().value(), last.key().obligation(), last.key().periodStart());
        }
    }

    /** What is due first stands first, what has no day last. */
    List<Occurrence> page(UnitId unit, Shown shown, LocalDate today, int nearly, Optional<Place> after, int size) {
        String behind = after.isEmpty() ? "" : """
                 and (coalesce(o.due, 'infinity'::date), o.document_id, length(o.obligation_id), o.obligation_id, o.period_start)
                   > (coalesce(:due, 'infinity'::date), :document, length(:obligation), :obligation, :start)""";
        JdbcClient.StatementSpec asked = sql.sql(LINE + " where o.unit_id = :unit and " + shown.condition + behind + ORDER).param("unit", unit.value()).param("size", size);
        asked = judged(asked, shown, today, nearly);
        if (after.isPresent()) {
            Place place = after.get();
            asked = asked.param("due", place.due(), java.sql.Types.DATE).param("document", place.document()).param("obligation", place.obligation()).param("start", place.periodStart());
        }
        return asked.query(Occurrences::occurrence).list();
    }

    private static JdbcClient.StatementSpec judged(JdbcClient.StatementSpec asked, Shown shown, LocalDate today, int nearly) {
        return switch (shown) {
            case LATE -> asked.param("today", today);
            case NEARLY_DUE -> asked.param("today", today).param("nearly", nearly);
            case OWED, COOPERATING, WAITING, DONE -> asked;
        };
    }

    Optional<Occurrence> find(OccurrenceKey key) {
        return keyed(sql.sql(LINE + " where o.unit_id = :unit and o.document_id = :document and o.obligation_id = :obligation and o.period_start = :start"), key)
                .query(Occurrences::occurrence).optional();
    }

    /** How an occurrence stood at the end of a past day. */
    record Stood(WorkState state, @Nullable LocalDate due) {}

    /** Empty where it was not opened yet. */
    Optional<Stood> stood(OccurrenceKey key, LocalDate day) {
        return keyed(sql.sql("""
                        select coalesce(b.state, o.state) as state, case when b.state is null then o.due else b.due end as due
                          from execution.occurrence o
                          left join lateral (
                            select p.state, p.due from execution.past p
                             where p.unit_id = o.unit_id and p.document_id = o.document_id and p.obligation_id = o.obligation_id and p.period_start = o.period_start and p.day > :day
                             order by p.day limit 1) b on true
                         where o.unit_id = :unit and o.document_id = :document and o.obligation_id = :obligation and o.period_start = :start and o.opened_on <= :day"""), key).param("day", day)
                .query((row, number) -> new Stood(WorkState.of(row.getString("state")), row.getObject("due", LocalDate.class))).optional();
    }

    /** How many a unit has of each. */
    record Counts(long owed, long late, long nearlyDue, long cooperating, long waiting, long done) {

        long of(Shown shown) {
            return switch (shown) {
                case OWED -> owed;
                case LATE -> late;
                case NEARLY_DUE -> nearlyDue;
                case COOPERATING -> cooperating;
                case WAITING -> waiting;
                case DONE -> done;
            };
        }
    }

    Counts counts(UnitId unit, LocalDate today, int nearly) {
        StringBuilder columns = new StringBuilder();
        for (Shown shown : Shown.values()) {
            columns.append(columns.isEmpty() ? "" : ", ").append("count(*) filter (where ").append(shown.condition).append(')');
        }
        return sql.sql("select " + columns + " from execution.occurrence o where o.unit_id = :unit").param("unit", unit.value()).param("today", today).param("nearly", nearly)
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))).single();
    }

    /** What waits for the answer of a unit: what is reported to it and asked of it by those it sent something to, and by those with a part in what it leads. */
    List<Occurrence> toJudge(UnitId judge, Optional<Place> after, int size) {
        String behind = after.isEmpty() ? "" : " and (" + JUDGE_KEY + ") > (:unit, :document, length(:obligation), :obligation, :start)";
        JdbcClient.StatementSpec asked = sql.sql(LINE + " where (o.unit_id, o.document_id, o.obligation_id, o.period_start) in (" + TO_JUDGE.formatted(behind) + ")"
                + " order by o.unit_id, o.document_id, length(o.obligation_id), o.obligation_id, o.period_start limit :size").param("judge", judge.value()).param("size", size);
        if (after.isPresent()) {
            Place place = after.get();
            asked = asked.param("unit", place.unit()).param("document", place.document()).param("obligation", place.obligation()).param("start", place.periodStart());
        }
        return asked.query(Occurrences::occurrence).list();
    }

    /** How many occurrences of other units are late, and of how many units; counted as far as so many. */
    LateView.Late howManyLate(UnitId asking, DocumentId document, LocalDate today, int most) {
        return sql.sql("select count(*), count(distinct unit_id) from (select o.unit_id from execution.occurrence o" + LATE_OF_OTHERS + " limit :most) late")
                .param("document", document.value()).param("asking", asking.value()).param("today", today).param("most", most)
                .query((row, number) -> new LateView.Late(row.getInt(1), row.getInt(2))).single();
    }

    /** What other units are late with of a document that a unit sent or that is owed below it: those that are late longest first. */
    List<Occurrence> late(UnitId asking, DocumentId document, LocalDate today, Optional<Place> after, int size) {
        String behind = after.isEmpty() ? "" : " and (o.due, o.unit_id, length(o.obligation_id), o.obligation_id, o.period_start) > (:due, :unit, length(:obligation), :obligation, :start)";
        JdbcClient.StatementSpec asked = sql.sql(LINE + LATE_OF_OTHERS + behind + " order by o.due, o.unit_id, length(o.obligation_id), o.obligation_id, o.period_start limit :size")
                .param("document", document.value()).param("asking", asking.value()).param("today", today).param("size", size);
        if (after.isPresent()) {
            Place place = after.get();
            asked = asked.param("due", place.due(), java.sql.Types.DATE).param("unit", place.unit()).param("obligation", place.obligation()).param("start", place.periodStart());
        }
        return asked.query(Occurrences::occurrence).list();
    }

    /**
     * What other units are late with of what a unit gave them itself: those that are late longest first.
     *
     * @param passed what it passed down; otherwise what its own document asks
     */
    List<Occurrence> lateOf(UnitId giver, DocumentId document, boolean passed, LocalDate today, int size) {
        return sql.sql(LINE + " where o.document_id = :document and o.sender_id = :giver and o.unit_id <> :giver and o.due < :today and " + RUNNING + " and o.given " + (passed ? "> 0" : "= 0")
                + " order by o.due, o.unit_id, length(o.obligation_id), o.obligation_id, o.period_start limit :size")
                .param("document", document.value()).param("giver", giver.value()).param("today", today).param("size", size).query(Occurrences::occurrence).list();
    }

    /** How much a unit is late with, and how much has come to the first step of the ladder. */
    record Pressing(long late, long due) {

        boolean any() {
            return late + due > 0;
        }
    }

    Pressing pressing(UnitId unit, LocalDate today) {
        return pressing("", unit, today).query((row, number) -> new Pressing(row.getLong(1), row.getLong(2))).single();
    }

    /** Of that for which somebody of the unit is responsible. */
    Pressing pressing(UnitId unit, PersonId responsible, LocalDate today) {
        return pressing(" and o.responsible = :person", unit, today).param("person", responsible.value()).query((row, number) -> new Pressing(row.getLong(1), row.getLong(2))).single();
    }

    private JdbcClient.StatementSpec pressing(String whose, UnitId unit, LocalDate today) {
        return sql.sql("""
                        select count(*) filter (where o.due < :today), count(*) filter (where o.due >= :today)
                          from execution.occurrence o
                         where o.unit_id = :unit and o.due is not null and %s%s
                           and o.due <= (select execution.due_until(:today, min(r.working_days)) from execution.reminder_rule r
                                          where r.since = (select max(since) from execution.reminder_rule where since <= :today))""".formatted(RUNNING, whose))
                .param("unit", unit.value()).param("today", today);
    }

    /** What somebody of the unit is responsible for and what presses, what is due first first. */
    List<Occurrence> pressingOn(UnitId unit, PersonId responsible, LocalDate until, int size) {
        return sql.sql(LINE + " where o.unit_id = :unit and o.responsible = :person and o.due <= :until and " + RUNNING + ORDER).param("unit", unit.value()).param("person", responsible.value())
                .param("until", until).param("size", size).query(Occurrences::occurrence).list();
    }

    /** What a unit has to report of besides one occurrence, what is due first first. */
    List<Occurrence> besides(OccurrenceKey one, int size) {
        return sql.sql(LINE + """
                         where o.unit_id = :unit and o.state in ('open', 'returned') and (o.document_id, o.obligation_id, o.period_start) <> (:document, :obligation, :start)
                        """ + ORDER).param("unit", one.unit().value()).param("document", one.document().value()).param("obligation", one.obligation()).param("start", one.periodStart())
                .param("size", size).query(Occurrences::occurrence).list();
    }

    /** Those of a unit for which one act made an entry, as far as the actor may see what was said of them. */
    List<Occurrence> joined(UnitId unit, long joint, int size) {
        return sql.sql(LINE + """
                         where o.unit_id = :unit and exists (
                           select from execution.entry e where e.unit_id = o.unit_id and e.document_id = o.document_id and e.obligation_id = o.obligation_id and e.period_start = o.period_start
                              and e.joint = :joint)
                        """ + ORDER).param("unit", unit.value()).param("joint", joint).param("size", size).query(Occurrences::occurrence).list();
    }

    /** Whether the acting unit leads the obligation. */
    boolean leads(OccurrenceKey key) {
        return sql.sql("select execution.leads(:document, :obligation)").param("document", key.document().value()).param("obligation", key.obligation()).query(Boolean.class).single();
    }

    /** Writes how it stands after another entry; {@code false} where somebody else wrote one since this was read. */
    boolean change(Occurrence then) {
        return keyed(sql.sql("""
                        update execution.occurrence
                           set state = :state, percent = :percent, due = :due, asked_due = :asked, reported_on = :reported, responsible = :responsible, entries = entries + 1
                         where unit_id = :unit and document_id = :document and obligation_id = :obligation and period_start = :start and entries = :entries"""), then.key())
                .param("state", then.state().word()).param("percent", then.percent()).param("due", then.due()).param("asked", then.askedDue()).param("reported", then.reportedOn())
                .param("responsible", then.responsible() == null ? null : then.responsible().value()).param("entries", then.entries()).update() == 1;
    }

    /** What a unit passed down of an occurrence of its own: what is late or due first stands first. */
    List<Occurrence> passed(OccurrenceKey own, int size) {
        return keyed(sql.sql(LINE + """
                         where o.sender_id = :unit and o.given > 0 and o.document_id = :document and o.obligation_id = :obligation and o.period_start = :start
                         order by o.state in ('verified', 'refused', 'ended'), coalesce(o.due, 'infinity'::date), o.unit_id limit :size"""), own).param("size", size)
                .query(Occurrences::occurrence).list();
    }

    /** What was passed down to a unit and of which it has said nothing yet, what is due first first. */
    List<Occurrence> newlyPassed(UnitId unit, int size) {
        return sql.sql(LINE + " where o.unit_id = :unit and o.given > 0 and o.state = 'open' and o.entries = o.given" + ORDER).param("unit", unit.value()).param("size", size)
                .query(Occurrences::occurrence).list();
    }

    /** Opens an occurrence of a unit below, given by the one that passes its own down; {@code false} where that unit has one already. */
    boolean passDown(Occurrence own, UnitId to, Part part, @Nullable LocalDate due) {
        return keyed(sql.sql("""
                        insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due, entries, issuer_id, given)
                        values (:to, :document, :obligation, :start, :end, :unit, :role, :due, 1, :issuer, 1) on conflict do nothing"""), own.key())
                .param("to", to.value()).param("end", own.periodEnd()).param("role", part.word()).param("due", due).param("issuer", own.issuer().value()).update() == 1;
    }

    /** Gives again what was taken back. */
    boolean passAgain(Occurrence taken, Part part, @Nullable LocalDate due) {
        return keyed(sql.sql("""
                        update execution.occurrence
                           set state = 'open', percent = 0, due = :due, asked_due = null, reported_on = null, responsible = null, role = :role, entries = entries + 1, given = entries + 1
                         where unit_id = :unit and document_id = :document and obligation_id = :obligation and period_start = :start and state = 'ended' and entries = :entries"""), taken.key())
                .param("due", due).param("role", part.word()).param("entries", taken.entries()).update() == 1;
    }

    /** Ends what was passed down below a unit that owes it no longer, at any number of levels; how many. */
    int release(OccurrenceKey key) {
        return keyed(sql.sql("select execution.release(:unit, :document, :obligation, :start)"), key).query(Integer.class).single();
    }

    /** How many days before the last one count as nearly due, by the rule of the day. */
    int nearlyDueDays(LocalDate day) {
        return sql.sql("select nearly_due_days from execution.timing_rule where since <= :day order by since desc limit 1").param("day", day).query(Integer.class).single();
    }

    static JdbcClient.StatementSpec keyed(JdbcClient.StatementSpec statement, OccurrenceKey key) {
        return statement.param("unit", key.unit().value()).param("document", key.document().value()).param("obligation", key.obligation()).param("start", key.periodStart());
    }

    private static Occurrence occurrence(ResultSet row, int number) throws SQLException {
        OccurrenceKey key = new OccurrenceKey(new UnitId(row.getLong("unit_id")), new DocumentId(row.getLong("document_id")), row.getString("obligation_id"),
                row.getObject("period_start", LocalDate.class));
        Long responsible = row.getObject("responsible", Long.class);
        Long issuer = row.getObject("issuer_id", Long.class);
        UnitId sender = new UnitId(row.getLong("sender_id"));
        return new Occurrence(key, sender, Part.valueOf(row.getString("role").toUpperCase(Locale.ROOT)), row.getObject("period_end", LocalDate.class),
                row.getObject("due", LocalDate.class), WorkState.of(row.getString("state")), row.getInt("percent"), responsible == null ? null : new PersonId(responsible),
                row.getObject("reported_on", LocalDate.class), row.getObject("asked_due", LocalDate.class), row.getInt("entries"), row.getInt("given"),
                issuer == null ? sender : new UnitId(issuer), new Occurrence.Duty(name(row), said(row.getString("title")), said(row.getString("text")), said(row.getString("section")), said(row.getString("deliverable"))));
    }

    static String name(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String code = row.getString("code");
        return type == null && code == null ? said(row.getString("file_name")) : ((type == null ? "Văn bản" : type) + " " + said(code)).strip();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
