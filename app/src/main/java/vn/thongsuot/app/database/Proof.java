package vn.thongsuot.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** What a module can prove of its data, beside a running server. Found as a service, so that whoever asks for proofs knows no module. */
public interface Proof {

    /** @param summary one line: whether it holds, and how much was compared */
    record Outcome(boolean holds, String summary) {}

    /**
     * @param connection of the owner of the tables, for this proof alone
     * @param each told in words of each thing that does not fit
     */
    Outcome of(Connection connection, boolean english, Consumer<String> each) throws SQLException;
}
