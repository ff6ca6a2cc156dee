package vn.thongsuot.app.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** False where somebody has that name already. */
    boolean open(PersonId person, String name, @Nullable String email, Instant at) {
        return sql.sql("""
                        insert into identity.account (person_id, name, email, opened_at) values (:person, :name, :email, :at)
                        on conflict do nothing
                        """)
                        .param("person", person.value())
                        .param("name", name)
                        .param("email", email)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Account> find(PersonId person) {
        return sql.sql("select person_id, name, email, closed_at, signed_in_at from identity.account where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Account(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("email")).orElse(""),
                        row.getObject("closed_at") == null,
                        Optional.ofNullable(row.getObject("signed_in_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .optional();
    }

    boolean setEmail(PersonId person, @Nullable String email) {
        return sql.sql("""
                        update identity.account set email = :email, version = version + 1
                        where person_id = :person and not exists (select from identity.account other where lower(other.email) = lower(:email) and other.person_id <> :person)
                        """)
                        .param("person", person.value())
                        .param("email", email, java.sql.Types.VARCHAR)
                        .update()
                == 1;
    }

    boolean close(PersonId person, Instant at) {
        return sql.sql("update identity.account set closed_at = :at, version = version + 1 where person_id = :person and closed_at is null")
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean reopen(PersonId person) {
        return sql.sql("update identity.account set closed_at = null, version = version + 1 where person_id = :person and closed_at is not null")
                        .param("person", person.value())
                        .update()
                == 1;
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

    Optional<String> hash(PersonId person) {
        return sql.sql("select hash from identity.password where person_id = :person").param("person", person.value()).query(String.class).optional();
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

    boolean knowsDevice(PersonId person, String hash) {
        return sql.sql("select exists (select from identity.device where person_id = :person and token_hash = :hash)")
                .param("person", person.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    void rememberDevice(PersonId person, String hash, Instant at) {
        sql.sql("insert into identity.device (person_id, token_hash, made_at) values (:person, :hash, :at) on conflict (person_id, token_hash) do update set made_at = excluded.made_at")
                .param("person", person.value())
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetDevices(PersonId person) {
        sql.sql("delete from identity.device where person_id = :person").param("person", person.value()).update();
    }

    /** The one before it is worth nothing any more. */
    void setLink(PersonId person, String hash, Instant expires) {
        sql.sql("delete from identity.password_link where person_id = :person").param("person", person.value()).update();
        sql.sql("insert into identity.password_link (person_id, code_hash, expires_at) values (:person, :hash, :expires)")
                .param("person", person.value())
                .param("hash", hash)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PersonId> linked(String hash, Instant now) {
        return sql.sql("""
                        select l.person_id from identity.password_link l join identity.account a using (person_id)
                        where l.code_hash = :hash and l.expires_at > :now and a.closed_at is null
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    boolean useLink(String hash) {
        return sql.sql("delete from identity.password_link where code_hash = :hash").param("hash", hash).update() == 1;
    }
}
