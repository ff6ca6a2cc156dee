package vn.thongsuot.app.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database at the start of each transaction who acts, for that transaction only. Row-level security reads it: a query
 * outside a transaction, or of nobody, sees no unit's rows.
 */
@Component("transactionManager")
class ActingTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    ActingTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Actor actor = Acting.current();
        try (PreparedStatement statement = connection.prepareStatement("select identity.act(?, ?, ?)")) {
            statement.setString(1, actor.person().map(person -> Long.toString(person.value())).orElse(""));
            statement.setString(2, actor.unit().map(unit -> Long.toString(unit.value())).orElse(""));
            statement.setString(3, actor.reach().name());
            statement.execute();
        }
    }
}
