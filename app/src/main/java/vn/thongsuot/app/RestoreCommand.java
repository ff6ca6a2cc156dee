package vn.thongsuot.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.thongsuot.app.audit.Restoration;
import vn.thongsuot.app.audit.Verification;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.OpenedDatabase;
import vn.thongsuot.app.database.Restoring;
import vn.thongsuot.app.web.Language;

/** Brings back the data of a backup; a server that runs starts again on them. */
@Command(name = "restore", mixinStandardHelpOptions = true,
        description = "Khôi phục dữ liệu từ một tệp sao lưu; dữ liệu đang dùng được giữ lại bên cạnh. / Brings back the data of a backup; those in use are kept beside them.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private DataOptions where = new DataOptions();

    @Parameters(paramLabel = "TỆP", description = "tệp sao lưu / the backup")
    private Path file = Path.of("");

    @Override
    public Integer call() throws SQLException {
        try (OpenedDatabase opened = where.open(); Restoring restoring = Restoring.of(file, opened.database())) {
            System.out.println("Tệp nguyên vẹn, sao lưu lúc / the backup is whole, made at " + VerifyCommand.time(restoring.made()) + ": " + restoring.rows() + " dòng / rows.");
            Database fresh = restoring.load();
            Restoration.note(fresh, restoring.made(), String.valueOf(file.getFileName()), Clock.systemUTC().instant());
            Verification.Result trail = Verification.of(fresh, where.sealHead(), damage -> System.out.println("- " + VerifyCommand.say(Language.VI, damage)));
            System.out.println(VerifyCommand.summary(Language.VI, trail));
            String previous = restoring.takeOver(fresh);
            System.out.println("Đã khôi phục. Dữ liệu trước đó còn trong cơ sở dữ liệu '" + previous + "' cho đến lần khôi phục sau. / Restored; what was in use before is kept in that database until the next restore.");
            return trail.intact() ? 0 : 1;
        }
    }
}
