package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder can't be used: what was found and what to do, in Vietnamese and English. */
public final class DataDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DataDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }

    static DataDirectoryException inUse(Path root) {
        return new DataDirectoryException("Thư mục dữ liệu " + root + " đang được một máy chủ khác dùng. Hãy dừng máy chủ đó, hoặc chọn thư mục khác bằng --data. / "
                + "The data folder is in use by another server: stop that one, or choose another folder with --data.", null);
    }

    static DataDirectoryException unusable(Path path, IOException cause) {
        return new DataDirectoryException("Không dùng được " + path + ": " + cause.getMessage() + ". Cần một thư mục đọc ghi được. / "
                + "Not usable; a folder that can be read and written is needed.", cause);
    }

    static DataDirectoryException noPostgreSql(String found) {
        return new DataDirectoryException("PostgreSQL không khởi động được: " + found + " / PostgreSQL did not start.", null);
    }
}
