package vn.thongsuot.app.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/** Reads units, their states and their places. Runs inside the transaction of whoever asks. */
@Repository
class UnitStore {

    static final String COLUMNS = """
            s.unit_id, u.code, s.kind, s.name, s.short_name, s.abbreviations, s.parent_id, s.precedence, lower(s.valid) as since, upper(s.valid) as until
            """;

    /**
     * Whether a state {@code s}, found by something else, holds on {@code :day}. {@code valid @> :day} is for states found by their unit's number, which the key serves:
     * in a plan made for any day the planner takes it for rare, and elsewhere would gather the states of the whole country by it.
     */
    static final String ON_DAY = """
            lower(s.valid) <= :day and (upper_inf(s.valid) or upper(s.valid) > :day)
            """;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(UnitId unit, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.unit_id = :unit and s.valid @> :day
                """).param("unit", unit.value()).param("day", day).query(UnitStore::unit).optional();
    }

    /** Keeps no order. */
    List<Unit> find(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.unit_id = any(:units) and s.valid @> :day
                """).param("units", numbers(units)).param("day", day).query(UnitStore::unit).list();
    }

    Optional<Unit> byCode(String code, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where u.code = :code and s.valid @> :day
                """).param("code", code).param("day", day).query(UnitStore::unit).optional();
    }

    boolean codeTaken(String code) {
        return jdbc.sql("select exists (select from organization.unit where code = :code)").param("code", code).query(Boolean.class).single();
    }

    /** All states of a unit, the earliest first. */
    List<Unit> states(UnitId unit) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.unit_id = :unit order by lower(s.valid)
                """).param("unit", unit.value()).query(UnitStore::unit).list();
    }

    /** The last state, which may have ended or not yet begun. */
    Optional<Unit> last(UnitId unit) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.unit_id = :unit order by lower(s.valid) desc limit 1
                """).param("unit", unit.value()).query(UnitStore::unit).optional();
    }

    List<Unit> roots(LocalDate day, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.parent_id is null and\s""" + ON_DAY + """
                order by s.precedence, s.name collate "C", s.unit_id offset :offset limit :limit
                """).param("day", day).param("offset", offset).param("limit", limit).query(UnitStore::unit).list();
    }

    List<Unit> children(UnitId parent, LocalDate day, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                from organization.unit_state s join organization.unit u on u.id = s.unit_id
                where s.parent_id = :parent and\s""" + ON_DAY + """
                order by s.precedence, s.name collate "C", s.unit_id offset :offset limit :limit
                """).param("parent", parent.value()).param("day", day).param("offset", offset).param("limit", limit).query(UnitStore::unit).list();
    }

    /** Units that are directly below another one on the day or on any later one. */
    List<UnitId> childrenFrom(UnitId parent, LocalDate day) {
        return jdbc.sql("""
                select distinct s.unit_id from organization.unit_state s
                where s.parent_id = :parent and s.valid && daterange(:day, null) order by s.unit_id
                """).param("parent", parent.value()).param("day", day).query((row, _) -> new UnitId(row.getLong(1))).list();
    }

    /** How many units stand directly below each of these; those without any are left out. */
    List<Count> childCounts(Collection<UnitId> parents, LocalDate day) {
        return jdbc.sql("""
                select p.id, (select count(*) from organization.unit_state s where s.parent_id = p.id and\s""" + ON_DAY + """
                ) as units
                from unnest(:parents) as p (id)
                """).param("parents", numbers(parents)).param("day", day)
                .query((row, _) -> new Count(new UnitId(row.getLong(1)), row.getLong(2))).list();
    }

    record Count(UnitId unit, long units) {}

    /** The superiors of a unit on a day, the topmost first, the unit itself not among them. */
    List<Unit> ancestors(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                with recursive above (unit_id, height) as (
                  select s.parent_id, 1 from organization.unit_state s where s.unit_id = :unit and s.valid @> :day
                  union all
                  select s.parent_id, a.height + 1 from above a join organization.unit_state s on s.unit_id = a.unit_id and s.valid @> :day
                )
                select\s""" + COLUMNS + """
                from above a
                join organization.unit_state s on s.unit_id = a.unit_id and s.valid @> :day
                join organization.unit u on u.id = s.unit_id
                order by a.height desc
                """).param("unit", unit.value()).param("day", day).query(UnitStore::unit).list();
    }

    Map<UnitId, String> ways(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, String> ways = new HashMap<>();
        // Units found together share most of their superiors: each is looked up once. The limit keeps it to looking them up: the planner takes a path for a thousand units long and would read the
        // whole tree instead.
        jdbc.sql("""
                with superior as (
                  select p.unit_id, a.height, ('x' || encode(substr(p.path, a.height * 4 + 1, 4), 'hex'))::bit(32)::int::bigint as id
                  from organization.unit_place p cross join lateral generate_series(0, length(p.path) / 4 - 2) as a (height)
                  where p.unit_id = any(:units) and p.since <= :day and p.until > :day
                ), named as materialized (
                  select d.id, l.label from (select distinct id from superior) d
                  cross join lateral (select coalesce(nullif(s.short_name, ''), s.name) as label from organization.unit_state s where s.unit_id = d.id and s.valid @> :day limit 1) l
                )
                select s.unit_id, string_agg(n.label, ' › ' order by s.height) as way from superior s join named n on n.id = s.id group by s.unit_id
                """).param("units", numbers(units)).param("day", day).query(row -> {
                    ways.put(new UnitId(row.getLong("unit_id")), row.getString("way"));
                });
        return ways;
    }

    boolean isBelow(UnitId unit, UnitId top, LocalDate day) {
        return jdbc.sql("""
                select exists (
                  select from organization.unit_place p, organization.unit_place t
                  where p.unit_id = :unit and p.since <= :day and p.until > :day
                    and t.unit_id = :top and t.since <= :day and t.until > :day
                    and p.path > t.path and p.path < t.path || '\\xffffffff'::bytea)
                """).param("unit", unit.value()).param("top", top.value()).param("day", day).query(Boolean.class).single();
    }

    /** Whether a unit stands, or is to stand, below another one on the day or on any later one. */
    boolean isBelowFrom(UnitId unit, UnitId top, LocalDate day) {
        return jdbc.sql("""
                select exists (
                  select from organization.unit_place p, organization.unit_place t
                  where p.unit_id = :unit and p.until > :day
                    and t.unit_id = :top and t.until > greatest(p.since, :day) and t.since < p.until
                    and p.path > t.path and p.path < t.path || '\\xffffffff'::bytea)
                """).param("unit", unit.value()).param("top", top.value()).param("day", day).query(Boolean.class).single();
    }

    /** The unit and everything below it. */
    long sizeOfSubtree(UnitId top, LocalDate day) {
        return jdbc.sql("""
                select count(*) from organization.unit_place t join organization.unit_place p on p.path >= t.path and p.path < t.path || '\\xffffffff'::bytea
                where t.unit_id = :top and t.since <= :day and t.until > :day and p.since <= :day and p.until > :day
                """).param("top", top.value()).param("day", day).query(Long.class).single();
    }

    long size(LocalDate day) {
        return jdbc.sql("select count(*) from organization.unit_place p where p.since <= :day and p.until > :day").param("day", day).query(Long.class).single();
    }

    /** A text that is another one after every change of the tree. */
    String changes() {
        return jdbc.sql("""
                select (select coalesce(max(id), 0) from organization.reorganisation) || ' ' || (select count(*) || ' ' || coalesce(max(id), 0) from organization.import where done_at is not null)
                """).query(String.class).single();
    }

    List<Succession> successions(UnitId unit) {
        return jdbc.sql("select unit_id, successor_id, day from organization.succession where unit_id = :unit order by successor_id")
                .param("unit", unit.value()).query(UnitStore::succession).list();
    }

    List<Succession> predecessors(UnitId successor) {
        return jdbc.sql("select unit_id, successor_id, day from organization.succession where successor_id = :unit order by day, unit_id")
                .param("unit", successor.value()).query(UnitStore::succession).list();
    }

    record Succession(UnitId unit, UnitId successor, LocalDate day) {}

    private static Succession succession(ResultSet row, int number) throws SQLException {
        return new Succession(new UnitId(row.getLong("unit_id")), new UnitId(row.getLong("successor_id")), row.getObject("day", LocalDate.class));
    }

    List<Kind> kinds() {
        return jdbc.sql("select code, family, name_vi, name_en from organization.kind order by precedence, code")
                .query((row, _) -> new Kind(row.getString("code"), Kind.Family.valueOf(row.getString("family")), row.getString("name_vi"), row.getString("name_en"))).list();
    }

    String code(UnitId unit) {
        return jdbc.sql("select code from organization.unit where id = :unit").param("unit", unit.value()).query(String.class).single();
    }

    int version(UnitId unit) {
        return jdbc.sql("select version from organization.unit where id = :unit").param("unit", unit.value()).query(Integer.class).single();
    }

    static Long[] numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    static Unit unit(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        return new Unit(new UnitId(row.getLong("unit_id")), row.getString("code"), row.getString("kind"), row.getString("name"), row.getString("short_name"),
                texts(row.getArray("abbreviations")), parent == 0 ? Optional.empty() : Optional.of(new UnitId(parent)), row.getInt("precedence"),
                row.getObject("since", LocalDate.class), Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
