package vn.thongsuot.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItHoldsFromEverybodyElseOnTheMachine() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder.resolve("data"))) {
            String secret = data.secret("identity-key");

            assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(data.secret("identity-key")).isNotEqualTo(data.secret("another"));
            assertThat(permissions("data")).isEqualTo("rwx------");
            assertThat(permissions("data/secrets")).isEqualTo("rwx------");
            assertThat(permissions("data/secrets/identity-key")).isEqualTo("rw-------");
        }
    }

    private String permissions(String path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }
}
