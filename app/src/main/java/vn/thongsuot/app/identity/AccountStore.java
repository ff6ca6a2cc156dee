package vn.thongsuot.app.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {

    /** What sign-in compares with. */
    record Credentials(PersonId person, String hash) {}

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    void open(PersonId person, String name, Instant at) {
        sql.sql("insert into identity.account (person_id, name, opened_at) values (:person, :name, :at)")
                .param("person", person.value())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setPassword(PersonId person, String hash, Instant at) {
        sql.sql("""
                        insert into identity.password (person_id, hash, changed_at) values (:person, :hash, :at)
                        on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Credentials> credentials(String name) {
        return sql.sql("""
                        select a.person_id, p.hash from identity.account a join identity.password p using (person_id)
                        where a.name = :name and a.closed_at is null
                        """)
                .param("name", name)
                .query((row, number) -> new Credentials(new PersonId(row.getLong("person_id")), row.getString("hash")))
                .optional();
    }

    boolean isOpen(PersonId person) {
        return sql.sql("select exists (select from identity.account where person_id = :person and closed_at is null)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasAny() {
        return sql.sql("select exists (select from identity.account)").query(Boolean.class).single();
    }

    void signedIn(PersonId person, Instant at) {
        sql.sql("update identity.account set signed_in_at = :at where person_id = :person")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
