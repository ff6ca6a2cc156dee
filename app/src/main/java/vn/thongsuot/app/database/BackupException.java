package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A backup can't be made or restored: what was found and what to do, in Vietnamese and English. Nothing was changed. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private BackupException(String message, Exception cause) {
        super(message, cause);
    }

    static BackupException foreign(Path file) {
        return new BackupException("Tệp " + file + " không phải bản sao lưu của Thông Suốt. Không có gì bị thay đổi. / "
                + "The file is no backup of Thông Suốt. Nothing was changed.", null);
    }

    static BackupException notWhole(Path file, String where) {
        return new BackupException("Tệp sao lưu " + file + " bị hỏng hoặc bị cắt cụt (" + where + "). Không có gì bị thay đổi; hãy dùng một bản sao khác. / "
                + "The backup is damaged or cut off. Nothing was changed; use another copy.", null);
    }

    static BackupException newer(String found) {
        return new BackupException("Bản sao lưu do một phiên bản mới hơn của chương trình tạo ra (" + found + "). Không có gì bị thay đổi; hãy dùng phiên bản mới hơn. / "
                + "The backup was made by a newer version of the program. Nothing was changed; use that version.", null);
    }

    static BackupException unreadable(Path file, IOException cause) {
        String found = cause instanceof java.nio.file.NoSuchFileException ? "không có tệp này (no such file)" : String.valueOf(cause.getMessage());
        return new BackupException("Không đọc hoặc ghi được " + file + ": " + found + ". / The file can't be read or written.", cause);
    }

    static BackupException exists(Path file) {
        return new BackupException("Tệp " + file + " đã có. Hãy chọn tên khác, hoặc thêm --overwrite. / The file exists: choose another name, or add --overwrite.", null);
    }

    static BackupException failed(SQLException cause) {
        return new BackupException("PostgreSQL không làm được: " + cause.getMessage() + ". Dữ liệu đang dùng không bị thay đổi. / "
                + "PostgreSQL could not do it; the data in use were not changed.", cause);
    }

    static BackupException inUse() {
        return new BackupException("Không đổi được sang dữ liệu vừa khôi phục vì cơ sở dữ liệu vẫn có người dùng. Dữ liệu cũ còn nguyên; hãy dừng máy chủ rồi khôi phục lại. / "
                + "The restored data could not take their place: the database is still in use. The old data are untouched; stop the server and restore again.", null);
    }
}
