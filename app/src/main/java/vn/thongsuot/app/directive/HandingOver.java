package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.directive.DocumentNews.DeliveriesHandedOver;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Units;

/**
 * What a unit owed goes to whoever succeeds it, on the day that it ends or as soon as that is recorded. A successor confirms receipt anew; where it has the document
 * already, it takes on what it had not, and of two parts in one obligation the stronger.
 */
@Component
class HandingOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);

    private final JdbcClient sql;
    private final Units units;
    private final ApplicationEventPublisher news;
    private final TransactionOperations transaction;
    private final Clock clock;

    HandingOver(JdbcClient sql, Units units, ApplicationEventPublisher news, TransactionOperations transaction, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Once more does nothing: what is handed over is marked so in the same transaction. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void handOverAll() {
        LocalDate today = LocalDate.now(clock);
        try {
            Acting.as(Actor.system("handing-over"), () -> {
                List<UnitId> ended = transaction.execute(_ -> sql.sql("select unit_id from directive.to_hand_over(:day)").param("day", today)
                        .query((row, number) -> new UnitId(row.getLong(1))).list());
                ended.forEach(unit -> transaction.execute(_ -> handOver(unit, today)));
                return null;
            });
        } catch (RuntimeException e) {
            // What was undone is found again by the next round.
            LOG.error("what ended units owed could not be handed over: {}", e.toString());
        }
    }

    private boolean handOver(UnitId unit, LocalDate today) {
        List<UnitId> successors = units.successors(unit, today);
        for (UnitId successor : successors) {
            int documents = sql.sql("""
                            insert into directive.delivery (unit_id, document_id, sender_id, from_unit)
                            select :successor, document_id, sender_id, unit_id from directive.delivery where unit_id = :unit and not handed_over
                            on conflict (unit_id, document_id) do nothing""")
                    .param("successor", successor.value()).param("unit", unit.value()).update();
            sql.sql("""
                            insert into directive.assignment (unit_id, document_id, obligation_id, sender_id, role)
                            select :successor, a.document_id, a.obligation_id, a.sender_id, a.role
                              from directive.assignment a join directive.delivery d on d.unit_id = a.unit_id and d.document_id = a.document_id and not d.handed_over
                             where a.unit_id = :unit
                            on conflict (unit_id, document_id, obligation_id) do update set role = excluded.role
                             where array_position(array['lead', 'implement', 'cooperate'], excluded.role) < array_position(array['lead', 'implement', 'cooperate'], assignment.role)""")
                    .param("successor", successor.value()).param("unit", unit.value()).update();
            news.publishEvent(new DeliveriesHandedOver(unit, successor, documents));
        }
        if (!successors.isEmpty()) {
            sql.sql("update directive.delivery set handed_over = true where unit_id = :unit and not handed_over").param("unit", unit.value()).update();
        }
        return !successors.isEmpty();
    }
}
