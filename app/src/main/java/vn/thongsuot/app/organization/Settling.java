package vn.thongsuot.app.organization;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Puts the tree's tables in order once a table was taken over: marks what everybody sees, so that counting reads indexes only, and frees what the staged rows held. PostgreSQL
 * would come to it by itself, some minutes and many slow pages later.
 */
@Component
class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final DataSource database;

    Settling(DataSource database) {
        this.database = database;
    }

    @TransactionalEventListener
    void settle(UnitsImported imported) {
        try (Connection connection = database.getConnection()) {
            // Never part of a transaction.
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze) organization.unit, organization.unit_state, organization.unit_place, organization.import_row");
            }
        } catch (SQLException e) {
            LOG.warn("The tree's tables could not be put in order after {}: {}", imported.subject(), e.getSQLState());
        }
    }
}
