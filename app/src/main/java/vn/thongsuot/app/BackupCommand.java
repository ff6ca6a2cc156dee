package vn.thongsuot.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thongsuot.app.cli.Version;
import vn.thongsuot.app.database.Backup;
import vn.thongsuot.app.database.OpenedDatabase;

/** Copies all data into one file, beside a running server or without one. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Sao lưu toàn bộ dữ liệu vào một tệp, cả khi máy chủ đang chạy. / Copies all data into one file, also beside a running server.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private DataOptions where = new DataOptions();

    @Parameters(paramLabel = "TỆP", description = "tệp sao lưu sẽ tạo, ví dụ sao-luu-2026-11-25.zip / the backup to make")
    private Path file = Path.of("");

    @Option(names = "--overwrite", description = "ghi đè nếu tệp đã có / replaces the file where it exists")
    private boolean overwrite;

    @Override
    public Integer call() {
        try (OpenedDatabase opened = where.openExisting()) {
            Backup.Result result = Backup.write(opened.database(), file, overwrite, Version.current(), Clock.systemUTC().instant());
            System.out.println(String.format(Locale.ROOT, "Đã sao lưu / backed up: %s (%d bảng, %d dòng, %.1f MB). Tệp có dữ liệu cá nhân, hãy giữ kín. / It holds personal data: keep it safe.",
                    file, result.tables(), result.rows(), result.bytes() / 1e6));
            return 0;
        }
    }
}
