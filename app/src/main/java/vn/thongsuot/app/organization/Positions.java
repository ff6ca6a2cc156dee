package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/**
 * Positions of units and who holds them. How many a unit has and how many are filled, everybody signed in may know; who holds them, only the unit itself and its direct
 * superior; by name, where identity shows the name.
 */
@Service
public class Positions {

    private final JdbcClient jdbc;
    private final People people;
    private final ApplicationEventPublisher events;

    Positions(JdbcClient jdbc, People people, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.events = events;
    }

    /** A kind of position: "Bí thư". */
    public record Office(String code, String vietnamese, String english) {}

    /**
     * A position of a unit on a day.
     *
     * @param seats how many people hold it when none is missing
     * @param filled how many do
     * @param holders those of them whom the actor may see
     */
    public record Position(long id, UnitId unit, Office office, int seats, int filled, List<Holder> holders) {
        public int vacant() {
            return Math.max(0, seats - filled);
        }
    }

    /** @param name empty where the actor may not see it */
    public record Holder(long id, PersonId person, Optional<String> name, LocalDate since, Optional<LocalDate> until) {}

    /** A term: "2025–2030". */
    public record Term(String name, LocalDate since, Optional<LocalDate> until) {}

    @Transactional(readOnly = true)
    public List<Office> offices() {
        return jdbc.sql("select code, name_vi, name_en from organization.office order by precedence, code")
                .query((row, _) -> new Office(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    @Transactional(readOnly = true)
    public List<Position> of(UnitId unit, LocalDate day) {
        Map<Long, Integer> filled = jdbc.sql("select position_id, holders from organization.filled(:unit, :day)").param("unit", unit.value()).param("day", day)
                .query((row, _) -> Map.entry(row.getLong(1), row.getInt(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<Long, List<Held>> held = jdbc.sql("""
                select position_id, holder_id, person_id, lower(during) as since, upper(during) as until from organization.holder
                where unit_id = :unit and during @> :day order by lower(during), holder_id
                """).param("unit", unit.value()).param("day", day)
                .query((row, _) -> new Held(row.getLong("position_id"), row.getLong("holder_id"), new PersonId(row.getLong("person_id")),
                        row.getObject("since", LocalDate.class), Optional.ofNullable(row.getObject("until", LocalDate.class)))).list()
                .stream().collect(Collectors.groupingBy(Held::position, LinkedHashMap::new, Collectors.toList()));
        Map<PersonId, String> names = held.isEmpty() ? Map.of()
                : people.names(held.values().stream().flatMap(List::stream).map(Held::person).collect(Collectors.toSet()));
        return jdbc.sql("""
                select p.position_id, o.code, o.name_vi, o.name_en, p.seats from organization.position p join organization.office o on o.code = p.office
                where p.unit_id = :unit order by o.precedence, p.position_id
                """).param("unit", unit.value())
                .query((row, _) -> new Position(row.getLong(1), unit, new Office(row.getString(2), row.getString(3), row.getString(4)), row.getInt(5),
                        filled.getOrDefault(row.getLong(1), 0),
                        held.getOrDefault(row.getLong(1), List.of()).stream()
                                .map(one -> new Holder(one.id(), one.person(), Optional.ofNullable(names.get(one.person())), one.since(), one.until())).toList())).list();
    }

    private record Held(long position, long id, PersonId person, LocalDate since, Optional<LocalDate> until) {}

    @Transactional(readOnly = true)
    public Optional<Term> term(UnitId unit, LocalDate day) {
        return jdbc.sql("select name, lower(during) as since, upper(during) as until from organization.term where unit_id = :unit and during @> :day")
                .param("unit", unit.value()).param("day", day)
                .query((row, _) -> new Term(row.getString("name"), row.getObject("since", LocalDate.class), Optional.ofNullable(row.getObject("until", LocalDate.class)))).optional();
    }

    /** Gives a unit a position, or changes how many of it the unit has. The actor acts for the unit, else the database refuses. */
    @Transactional
    public long establish(UnitId unit, String office, int seats) {
        long id = jdbc.sql("""
                insert into organization.position (unit_id, office, seats) values (:unit, :office, :seats)
                on conflict (unit_id, office) do update set seats = excluded.seats, version = position.version + 1 returning position_id
                """).param("unit", unit.value()).param("office", office).param("seats", seats).query(Long.class).single();
        publish("position-established", unit, id, Map.of("office", office, "seats", Integer.toString(seats)));
        return id;
    }

    /** Lets a person hold a position from a day on. */
    @Transactional
    public long appoint(UnitId unit, long position, PersonId person, LocalDate since) {
        long id = jdbc.sql("insert into organization.holder (unit_id, position_id, person_id, during) values (:unit, :position, :person, daterange(:since, null)) returning holder_id")
                .param("unit", unit.value()).param("position", position).param("person", person.value()).param("since", since).query(Long.class).single();
        publish("position-filled", unit, position, Map.of("person", Long.toString(person.value()), "since", since.toString()));
        return id;
    }

    /** Ends it: the person holds the position on that day no longer. False where they did not hold it before that day. */
    @Transactional
    public boolean relieve(UnitId unit, long holder, LocalDate on) {
        boolean relieved = jdbc.sql("""
                update organization.holder set during = daterange(lower(during), :day) where unit_id = :unit and holder_id = :holder and during @> :day and lower(during) < :day
                """).param("unit", unit.value()).param("holder", holder).param("day", on).update() == 1;
        if (relieved) {
            publish("position-left", unit, holder, Map.of("on", on.toString()));
        }
        return relieved;
    }

    @Transactional
    public void beginTerm(UnitId unit, String name, LocalDate since, LocalDate until) {
        jdbc.sql("insert into organization.term (unit_id, name, during) values (:unit, :name, daterange(:since, :until))")
                .param("unit", unit.value()).param("name", name).param("since", since).param("until", until).update();
        publish("term-begun", unit, 0, Map.of("name", name, "since", since.toString(), "until", until.toString()));
    }

    private void publish(String action, UnitId unit, long position, Map<String, String> details) {
        events.publishEvent(new PositionChanged(action, Optional.of(unit), "position:" + position, details));
    }

    record PositionChanged(String action, Optional<UnitId> unit, String subject, Map<String, String> details) implements Recorded {}
}
