package vn.thongsuot.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.Roles.Holding;

@Repository
class RoleStore {

    /** Held or lent: one is as good as the other on that day. What was lent counts only while the lender holds it. */
    private static final String IN_FORCE = """
            with in_force as not materialized (
              select h.unit_id, h.holding_id, h.person_id, h.role, h.held_from
              from identity.holding h
              where h.held_from <= :on and (h.held_until is null or h.held_until >= :on)
            ), lent as (
              select d.unit_id, d.to_person as person_id, d.role
              from identity.delegation d
              join in_force h on h.unit_id = d.unit_id and h.person_id = d.by_person and h.role = d.role
              where d.ended_at is null and :on between d.starts_on and d.ends_on
            )
            """;

    private final JdbcClient sql;

    RoleStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<Role> of(PersonId person, UnitId unit, LocalDate on) {
        return byUnit(person, on).getOrDefault(unit, EnumSet.noneOf(Role.class));
    }

    List<UnitId> unitsOf(PersonId person, LocalDate on) {
        return List.copyOf(byUnit(person, on).keySet());
    }

    /** By unit, lowest number first; no unit without a role. */
    SequencedMap<UnitId, Set<Role>> byUnit(PersonId person, LocalDate on) {
        LinkedHashMap<UnitId, Set<Role>> roles = new LinkedHashMap<>();
        sql.sql(IN_FORCE + """
                        select unit_id, role from in_force where person_id = :person
                        union select unit_id, role from lent where person_id = :person
                        order by unit_id
                        """)
                .param("person", person.value())
                .param("on", on)
                .query(row -> {
                    roles.computeIfAbsent(new UnitId(row.getLong("unit_id")), _ -> EnumSet.noneOf(Role.class)).add(Role.valueOf(row.getString("role")));
                });
        return roles;
    }

    List<Holding> holders(UnitId unit, LocalDate on) {
        return sql.sql(IN_FORCE + """
                        select unit_id, holding_id, person_id, role, held_from from in_force
                        where unit_id = :unit order by person_id, holding_id
                        """)
                .param("unit", unit.value())
                .param("on", on)
                .query(RoleStore::holding)
                .list();
    }

    boolean give(PersonId person, UnitId unit, Role role, LocalDate from) {
        return sql.sql("""
                        insert into identity.holding (unit_id, person_id, role, held_from) values (:unit, :person, :role, :from)
                        on conflict (unit_id, person_id, role) where held_until is null do nothing
                        """)
                        .param("unit", unit.value())
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("from", from)
                        .update()
                == 1;
    }

    boolean take(PersonId person, UnitId unit, Role role, LocalDate on) {
        return sql.sql("""
                        update identity.holding set held_until = greatest(:last, held_from - 1)
                        where unit_id = :unit and person_id = :person and role = :role and held_until is null
                        """)
                        .param("unit", unit.value())
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("last", on.minusDays(1))
                        .update()
                == 1;
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getLong("holding_id"),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("person_id")),
                Role.valueOf(row.getString("role")),
                row.getObject("held_from", LocalDate.class));
    }
}
