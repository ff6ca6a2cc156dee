package vn.thongsuot.app;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.thongsuot.app.database.OpenedDatabase;

/** Where the data are: the same options for every command. */
final class DataOptions {

    @Option(names = "--data", paramLabel = "THƯ-MỤC", defaultValue = "${env:THONGSUOT_DATA:-data}", description = "nơi giữ toàn bộ dữ liệu / where all data are kept (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--database", paramLabel = "ĐỊA-CHỈ", defaultValue = "${env:THONGSUOT_DATABASE:-}", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "dùng PostgreSQL khác: postgresql://người-dùng:mật-khẩu@máy:cổng/tên, nên đặt trong biến THONGSUOT_DATABASE để mật khẩu không hiện trong danh sách tiến trình"
                    + " / another PostgreSQL; better in the variable THONGSUOT_DATABASE, out of the list of processes")
    private String database = "";

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    String database() {
        return database;
    }

    /** Where the running server notes the newest seal of the audit trail. */
    Path sealHead() {
        return data().resolve("audit-head");
    }

    /** For what may make the data folder. */
    OpenedDatabase open() {
        return OpenedDatabase.open(data(), database);
    }

    /** For what works on data that are there: a mistyped folder is not made. */
    OpenedDatabase openExisting() {
        if (database.isBlank() && !Files.isDirectory(data())) {
            throw new RefusedException("Không có thư mục dữ liệu " + data() + ". Hãy chỉ đúng thư mục bằng --data. / There is no such data folder: name the right one with --data.");
        }
        return open();
    }
}
