package vn.thongsuot.app.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondStepStore {

    record Row(byte[] secret, boolean confirmed, long lastStep) {}

    private final JdbcClient sql;

    SecondStepStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Row> find(PersonId person) {
        return sql.sql("select secret, confirmed_at is not null as confirmed, last_step from identity.second_step where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Row(row.getBytes("secret"), row.getBoolean("confirmed"), row.getLong("last_step")))
                .optional();
    }

    /** Begins anew; one that is confirmed stays as it is. */
    void begin(PersonId person, byte[] secret) {
        sql.sql("""
                        insert into identity.second_step (person_id, secret) values (:person, :secret)
                        on conflict (person_id) do update set secret = excluded.secret, last_step = 0 where second_step.confirmed_at is null
                        """)
                .param("person", person.value())
                .param("secret", secret)
                .update();
    }

    void confirm(PersonId person, Instant at) {
        sql.sql("update identity.second_step set confirmed_at = :at where person_id = :person and confirmed_at is null")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where that step, or a later one, was used already. */
    boolean use(PersonId person, long step) {
        return sql.sql("update identity.second_step set last_step = :step where person_id = :person and last_step < :step")
                        .param("person", person.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    void remove(PersonId person) {
        sql.sql("delete from identity.second_step where person_id = :person").param("person", person.value()).update();
        sql.sql("delete from identity.recovery_code where person_id = :person").param("person", person.value()).update();
    }

    void setRecoveryCodes(PersonId person, List<String> hashes) {
        sql.sql("delete from identity.recovery_code where person_id = :person").param("person", person.value()).update();
        for (String hash : hashes) {
            sql.sql("insert into identity.recovery_code (person_id, code_hash) values (:person, :hash)").param("person", person.value()).param("hash", hash).update();
        }
    }

    boolean useRecoveryCode(PersonId person, String hash, Instant at) {
        return sql.sql("update identity.recovery_code set used_at = :at where person_id = :person and code_hash = :hash and used_at is null")
                        .param("person", person.value())
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int recoveryCodesLeft(PersonId person) {
        return sql.sql("select count(*) from identity.recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
