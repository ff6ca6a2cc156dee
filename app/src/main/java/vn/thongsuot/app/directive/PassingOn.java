package vn.thongsuot.app.directive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;

/** An obligation of an issued document goes on from a unit that has it to one below, which may read the document from then on. Once more does nothing. */
@Service
public class PassingOn {

    private final JdbcClient sql;

    PassingOn(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param role the part as it stands in the database: {@code implement}, {@code cooperate} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(UnitId sender, DocumentId document, String obligation, String role, UnitId by, UnitId to) {
        sql.sql("""
                        insert into directive.passing (unit_id, document_id, obligation_id, sender_id, by_unit, role) values (:to, :document, :obligation, :sender, :by, :role)
                        on conflict do nothing""")
                .param("to", to.value()).param("document", document.value()).param("obligation", obligation).param("sender", sender.value()).param("by", by.value()).param("role", role).update();
    }

    /** What was passed to a unit that has ended, its successor may read; to be asked by jobs of the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UnitId ended, UnitId successor) {
        sql.sql("""
                        insert into directive.passing (unit_id, document_id, obligation_id, sender_id, by_unit, role)
                        select :successor, p.document_id, p.obligation_id, p.sender_id, p.by_unit, p.role from directive.passing p where p.unit_id = :ended
                        on conflict do nothing""").param("successor", successor.value()).param("ended", ended.value()).update();
    }
}
