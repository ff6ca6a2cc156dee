package vn.thongsuot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongsuot.app.audit.Verification.Damage;

/** What somebody with every right in the database does to the trail is found, and its place named. */
class VerificationTest {

    private TrailOnPostgreSql trail;

    @BeforeEach
    void threeSeals(@TempDir Path folder) {
        trail = new TrailOnPostgreSql(folder);
        trail.write("a1", "a2");
        trail.write("a3");
        trail.seal();
        trail.write("b1", "b2");
        trail.seal();
        trail.write("c1");
        trail.seal();
        trail.write("fresh");
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void aTrailLeftAloneIsWholeAndSaysWhatIsNotSealedYet() throws SQLException {
        Verification.Result result = trail.verify();
        assertThat(result.intact()).isTrue();
        assertThat(result.records()).isEqualTo(6);
        assertThat(result.seals()).isEqualTo(3);
        assertThat(result.unsealed()).isEqualTo(1);
        assertThat(result.oldestUnsealed()).isPresent();
    }

    @Test
    void namesAnAlteredRecord() throws SQLException {
        trail.tamper("update audit.record set details = '{\"tên\": \"khác\"}' where action = 'a2'");
        assertThat(trail.damages()).singleElement().isInstanceOfSatisfying(Damage.Altered.class, damage -> {
            assertThat(damage.id()).isEqualTo(trail.id("a2"));
            assertThat(damage.seal()).isEqualTo(1);
        });
    }

    @Test
    void namesEveryFieldThatIsAltered() throws SQLException {
        for (String change : new String[] {"unit_id = 43", "at = at + interval '1 microsecond'", "person_id = 8", "person_id = null", "acting_unit_id = 1", "origin = ''",
            "request = 'r-2'", "action = 'b9'", "subject = 'unit:4'"}) {
            long id = trail.id("b1");
            trail.tamper("create table kept as select * from audit.record where id = " + id, "update audit.record set " + change + " where id = " + id);
            assertThat(trail.damages()).as(change).singleElement().isInstanceOf(Damage.Altered.class);
            trail.tamper("delete from audit.record where id = " + id, "insert into audit.record overriding system value select * from kept", "drop table kept");
        }
        assertThat(trail.damages()).isEmpty();
    }

    @Test
    void namesARemovedRecord() throws SQLException {
        long id = trail.id("b2");
        trail.tamper("delete from audit.record where action = 'b2'");
        assertThat(trail.damages()).containsExactly(new Damage.Removed(id, 2));
    }

    @Test
    void namesARecordWhoseWholeSealWasItsOwn() throws SQLException {
        long id = trail.id("c1");
        trail.tamper("delete from audit.record where action = 'c1'");
        assertThat(trail.damages()).containsExactly(new Damage.Removed(id, 3));
    }

    @Test
    void namesAnInsertedRecord() throws SQLException {
        trail.tamper("""
                insert into audit.record (unit_id, at, origin, request, action, subject, details, era, xid)
                select unit_id, at, origin, request, 'planted', subject, details, era, xid from audit.record where action = 'a3'
                """);
        assertThat(trail.damages()).singleElement().isInstanceOfSatisfying(Damage.Inserted.class, damage -> assertThat(damage.id()).isEqualTo(trail.id("planted")));
    }

    @Test
    void namesARecordInsertedBeforeEverything() throws SQLException {
        trail.tamper("""
                insert into audit.record (unit_id, at, origin, request, action, subject, details, era, xid) values (42, '2020-01-01', '', '', 'planted', '', '{}', 0, '1')
                """);
        assertThat(trail.damages()).singleElement().isInstanceOf(Damage.Inserted.class);
    }

    @Test
    void namesAnAlteredSeal() throws SQLException {
        trail.tamper("update audit.seal set sealed_at = sealed_at - interval '1 day' where number = 2");
        assertThat(trail.damages()).containsExactly(new Damage.SealAltered(2));
    }

    @Test
    void namesARemovedSeal() throws SQLException {
        trail.tamper("delete from audit.seal where number = 2");
        assertThat(trail.damages()).contains(new Damage.SealsRemoved(2, 2));
    }

    @Test
    void missesTheEndThatWasCutOff() throws SQLException {
        trail.tamper("delete from audit.seal where number = 3", "delete from audit.record where action in ('c1', 'fresh')");
        assertThat(trail.damages()).containsExactly(new Damage.SealsRemoved(3, 3));
    }

    @Test
    void findsOutAChainMadeAnew() throws Exception {
        trail.tamper("delete from audit.record where action = 'a1'", "delete from audit.seal");
        String noted = Files.readString(trail.headFile);
        trail.seal();
        trail.write("d1");
        trail.seal();
        trail.write("d2");
        trail.seal();
        Files.writeString(trail.headFile, noted);
        assertThat(trail.damages()).containsExactly(new Damage.NotTheNotedOne(3));
    }

    @Test
    void sealsWhatAnotherPlaceLeftUnsealedBeforeTheEraThatBeginsThere() throws SQLException {
        // As after a backup that was restored into a new cluster, where transactions count from the beginning again.
        trail.tamper("update audit.era set place = 'another'");
        trail.jdbc.queryForObject("select audit.enter_era()", Integer.class);
        trail.write("after");
        trail.tamper("update audit.record set xid = '5' where action = 'after'");
        assertThat(trail.seal()).extracting(Seal::era).containsExactly(1, 2);
        assertThat(trail.verify()).satisfies(result -> {
            assertThat(result.intact()).isTrue();
            assertThat(result.unsealed()).isZero();
            assertThat(result.records()).isEqualTo(8);
        });
    }
}
