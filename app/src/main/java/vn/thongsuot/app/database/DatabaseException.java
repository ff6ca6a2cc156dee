package vn.thongsuot.app.database;

import java.sql.SQLException;

/** The database could not be reached or prepared: what was found and what to do, in Vietnamese and English. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        this("Không chuẩn bị được cơ sở dữ liệu: " + cause.getMessage() + " / The database could not be prepared.", cause);
    }

    private DatabaseException(String message, SQLException cause) {
        super(message, cause);
    }

    static DatabaseException address() {
        return new DatabaseException("Địa chỉ cơ sở dữ liệu phải có dạng postgresql://người-dùng:mật-khẩu@máy:cổng/tên (ký tự đặc biệt viết thành %XX). / "
                + "The database's address must be of the form postgresql://user:password@host:port/name (special letters as %XX).", null);
    }

    static DatabaseException unreachable(String where, SQLException cause) {
        return new DatabaseException("Không kết nối được cơ sở dữ liệu " + where + ": " + cause.getMessage() + ". Hãy xem máy, cổng, tên, người dùng và mật khẩu. / "
                + "The database can't be reached: check host, port, name, user and password.", cause);
    }

    static DatabaseException lacks(String user, String what) {
        return new DatabaseException("Người dùng " + user + " của cơ sở dữ liệu còn thiếu quyền: " + what + ". Người quản trị PostgreSQL cần cấp quyền này. / "
                + "The database's user lacks: " + what + ". The administrator of PostgreSQL has to grant it.", null);
    }

    static DatabaseException tooOld(String found) {
        return new DatabaseException("Cần PostgreSQL 18 trở lên, máy chủ này là " + found + ". / PostgreSQL 18 or newer is needed.", null);
    }

    static DatabaseException newer(String module, String found, String known) {
        return new DatabaseException("Dữ liệu do một phiên bản mới hơn của chương trình tạo ra (" + module + " " + found + ", chương trình này biết đến " + known
                + "). Hãy dùng phiên bản mới hơn. / The data were made by a newer version of the program: use that one.", null);
    }
}
