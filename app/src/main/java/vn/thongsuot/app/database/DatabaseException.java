package vn.thongsuot.app.database;

import java.sql.SQLException;

/** The database could not be reached or prepared. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        super("Không chuẩn bị được cơ sở dữ liệu: " + cause.getMessage() + " / The database could not be prepared.", cause);
    }
}
