package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Path;

/** The data folder can't be used: what was found and what to do, in Vietnamese and English. */
public sealed class DataDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private DataDirectoryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Another server holds it. */
    static final class InUse extends DataDirectoryException {

        private static final long serialVersionUID = 1;

        InUse(Path root) {
            super("Thư mục dữ liệu " + root + " đang được một máy chủ khác dùng. Hãy dừng máy chủ đó, hoặc chọn thư mục khác bằng --data. / "
                    + "The data folder is in use by another server: stop that one, or choose another folder with --data.", null);
        }
    }

    static DataDirectoryException unusable(Path path, IOException cause) {
        String found = cause instanceof java.nio.file.AccessDeniedException ? "không có quyền (no permission)" : String.valueOf(cause.getMessage());
        return new DataDirectoryException("Không dùng được " + path + ": " + found + ". Cần một thư mục đọc ghi được. / "
                + "Not usable; a folder that can be read and written is needed.", cause);
    }

    static DataDirectoryException full(Path path, long free) {
        return new DataDirectoryException("Ổ đĩa của " + path + " sắp đầy, chỉ còn " + free / 1_000_000 + " MB; cần ít nhất " + DataDirectory.NEEDED / 1_000_000
                + " MB. Hãy dọn chỗ, hoặc chuyển thư mục dữ liệu sang ổ đĩa khác. Dữ liệu đã ghi không mất. / "
                + "The disk is almost full: make room, or move the data folder to another disk. Nothing that was stored is lost.", null);
    }

    static DataDirectoryException notEmpty(Path path, String found) {
        return new DataDirectoryException("Thư mục " + path + " không phải thư mục dữ liệu của chương trình và không trống (có " + found
                + "). Hãy chọn thư mục khác bằng --data. / The folder is no data folder of this program, and not empty: choose another one with --data.", null);
    }

    static DataDirectoryException otherVersion(Path path, String found, String expected) {
        return new DataDirectoryException("Dữ liệu trong " + path + " thuộc " + found + ", chương trình này dùng " + expected
                + ". Hãy mở bằng phiên bản đã tạo ra nó, sao lưu (backup), rồi khôi phục (restore) vào một thư mục mới. / The data belong to " + found + ", this program uses "
                + expected + ". Open them with the version that made them, make a backup, and restore it into a new folder.", null);
    }

    static DataDirectoryException notSwitched() {
        return new DataDirectoryException("PostgreSQL không chạy dưới quyền root, và máy này không cho đổi người dùng (unshare, setpriv, runuser). "
                + "Hãy chạy chương trình bằng một người dùng thường. / "
                + "PostgreSQL does not run as root, and this machine lets no program change its user: start the program as an ordinary user.", null);
    }

    static DataDirectoryException noPostgreSql(String found) {
        return new DataDirectoryException("PostgreSQL không khởi động được: " + found + " / PostgreSQL did not start.", null);
    }
}
