package vn.thongsuot.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private final JdbcClient sql;

    PersonStore(JdbcClient sql) {
        this.sql = sql;
    }

    Person add(UnitId unit, String name) {
        long id = sql.sql("insert into identity.person (unit_id, full_name) values (:unit, :name) returning person_id")
                .param("unit", unit.value())
                .param("name", name)
                .query(Long.class)
                .single();
        return new Person(new PersonId(id), unit, name);
    }

    Optional<Person> find(PersonId person) {
        return sql.sql("select unit_id, person_id, full_name from identity.person where person_id = :person")
                .param("person", person.value())
                .query(PersonStore::person)
                .optional();
    }

    List<Person> of(UnitId unit) {
        return sql.sql("""
                        select unit_id, person_id, full_name from identity.person
                        where unit_id = :unit and left_on is null
                        order by full_name, person_id
                        """)
                .param("unit", unit.value())
                .query(PersonStore::person)
                .list();
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        sql.sql("select person_id, full_name from identity.person where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getLong("person_id")), row.getString("full_name"));
                });
        return names;
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(new PersonId(row.getLong("person_id")), new UnitId(row.getLong("unit_id")), row.getString("full_name"));
    }
}
