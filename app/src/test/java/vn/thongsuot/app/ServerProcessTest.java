package vn.thongsuot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it, in processes of its own: killed, stopped, started twice, backed up and restored while it runs. */
@Timeout(600)
class ServerProcessTest {

    /** Longer runs: {@code -Dthongsuot.soak=20}. */
    private static final int KILLS = Integer.getInteger("thongsuot.soak", 1);

    @TempDir
    private Path folder;

    private Installation office;

    @BeforeEach
    void anOfficeOfItsOwn() {
        office = new Installation(folder);
    }

    @AfterEach
    void stopEverything() throws Exception {
        office.close();
    }

    @Test
    void recoversByItselfFromEveryKill() throws Exception {
        Process server = office.serve();
        for (int i = 0; i < KILLS; i++) {
            long postgres = office.postmaster();
            server.destroyForcibly().waitFor();
            server = office.serve();
            assertThat(office.postmaster()).as("the running PostgreSQL is taken over").isEqualTo(postgres);

            Installation.kill(postgres);
            TimeUnit.MILLISECONDS.sleep(300);
            office.awaitHealth(server);

            Installation.kill(office.postmaster());
            server.destroyForcibly().waitFor();
            server = office.serve();
        }
        assertThat(office.status("verify")).as(office.lastLog()).isZero();
        assertThat(office.lastLog()).contains("nguyên vẹn", "Bảng theo dõi khớp");
    }

    @Test
    void isBackedUpAndRestoredWhileItRunsAndStopsInGoodOrder() throws Exception {
        Process server = office.serve();
        String backup = folder.resolve("backup.zip").toString();
        assertThat(office.status("backup", backup)).as(office.lastLog()).isZero();
        assertThat(office.status("backup", backup)).as("an existing file is not replaced").isEqualTo(1);
        assertThat(office.status("restore", backup)).as(office.lastLog()).isZero();
        office.awaitHealth(server);
        assertThat(office.status("verify")).as(office.lastLog()).isZero();

        assertThat(office.status("serve", "--port", "0")).isEqualTo(1);
        assertThat(office.lastLog()).contains("đang được một máy chủ khác dùng").doesNotContain("Exception");
        assertThat(office.status("serve", "--port", Integer.toString(office.port()))).isEqualTo(1);
        assertThat(office.lastLog()).contains("Cổng " + office.port()).doesNotContain("Exception");

        int before = Files.readString(office.data().resolve("thongsuot.log")).length();
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(office.data().resolve("cluster/postmaster.pid")).as("PostgreSQL has stopped too").doesNotExist();
        assertThat(office.status("verify")).as(office.lastLog()).isZero();
        assertThat(Files.readString(office.data().resolve("thongsuot.log")).substring(before)).as("nothing fails while it stops").doesNotContain("ERROR");
    }
}
