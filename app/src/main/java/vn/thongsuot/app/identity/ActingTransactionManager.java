package vn.thongsuot.app.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import vn.thongsuot.app.database.WritingTurns;

/**
 * Tells the database at the start of each transaction who acts, for that transaction only. Row-level security reads it: a query
 * outside a transaction, or of nobody, sees no unit's rows. What is written for a unit waits for its turn first; the server's own work, which is little at a time, does not.
 */
@Component("transactionManager")
class ActingTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    private final transient WritingTurns turns;
    private final transient Optional<OtherDay> other;

    ActingTransactionManager(DataSource dataSource, WritingTurns turns, ObjectProvider<OtherDay> other) {
        super(dataSource);
        this.turns = turns;
        this.other = Optional.ofNullable(other.getIfAvailable());
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (Acting.current().unit().isPresent()) {
            if (definition.isReadOnly()) {
                turns.look(transaction);
            } else {
                turns.take(transaction);
            }
        }
        try {
            super.doBegin(transaction, definition);
        } catch (TransactionException e) {
            turns.giveBack(transaction);
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turns.giveBack(transaction);
        }
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
        Optional<LocalDate> day = other.flatMap(OtherDay::day);
        if (day.isPresent()) {
            try (PreparedStatement statement = connection.prepareStatement("select set_config('thongsuot.today', ?, true)")) {
                statement.setString(1, day.get().toString());
                statement.execute();
            }
        }
    }
}
