package vn.thongsuot.app.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which roles the second step of signing in is demanded: an administrator's setting for the unit and everything below it. */
@Component
class SecondStepDemands {

    private final JdbcClient sql;
    private final ApplicationEventPublisher news;

    SecondStepDemands(JdbcClient sql, ApplicationEventPublisher news) {
        this.sql = sql;
        this.news = news;
    }

    /** What the unit itself demands; more may be demanded from above. */
    @Transactional(readOnly = true)
    public Set<Role> of(UnitId unit) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        sql.sql("select role from identity.second_step_demand where unit_id = :unit").param("unit", unit.value()).query(row -> {
            roles.add(Role.valueOf(row.getString("role")));
        });
        return roles;
    }

    @Transactional
    public void demand(UnitId unit, Set<Role> roles, Instant at) {
        Set<Role> before = of(unit);
        if (before.equals(roles)) {
            return;
        }
        sql.sql("delete from identity.second_step_demand where unit_id = :unit and role <> all(:roles)").param("unit", unit.value()).param("roles", names(roles)).update();
        sql.sql("""
                        insert into identity.second_step_demand (unit_id, role, demanded_at) select :unit, role, :at from unnest(:roles) as role
                        on conflict do nothing
                        """)
                .param("unit", unit.value())
                .param("roles", names(roles))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(new Recording("second-step-demanded", Optional.of(unit), "unit:" + unit.value(), Map.of("before", words(before), "after", words(roles))));
    }

    /** Whether somebody who holds the roles in the unit has yet to set up a second step. For the gate: it sees demands from above. */
    boolean isDue(PersonId person, UnitId unit, Set<Role> held) {
        return sql.sql("""
                        select exists (select from identity.second_step_demand d where d.role = any(:roles) and identity.is_within(:unit, d.unit_id))
                          and not exists (select from identity.second_step s where s.person_id = :person and s.confirmed_at is not null)
                        """)
                .param("roles", names(held))
                .param("unit", unit.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }
}
