package vn.thongsuot.app.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;

/**
 * Seals, soon after they are written, the records of finished transactions.
 *
 * <p>A chain that each writer would lengthen makes writers wait for each other. Here they only note the number of their transaction; once every
 * transaction with a lower number has ended, nothing can come in among those records any more, and they are sealed in that order. A sealing that
 * is broken off leaves nothing and is simply done again.
 */
@Component
class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final SealStore store;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SealHead head;

    Sealing(SealStore store, TransactionOperations transactions, Clock clock, SealHead head) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.head = head;
    }

    @Scheduled(fixedDelay = 1_000)
    void sealRegularly() {
        try {
            seal();
        } catch (DataAccessException | TransactionException e) {
            // Most often the database is being started again; what is unsealed waits.
            LOG.warn("The audit trail could not be sealed and will be soon: {}", e.getClass().getSimpleName());
        }
    }

    /** Seals what can be sealed now; gives the new seals. */
    List<Seal> seal() {
        Actor program = Actor.system("audit-sealing");
        List<Seal> seals = Acting.as(program, () -> transactions.execute(status -> sealLocked()));
        if (!seals.isEmpty()) {
            String place = Acting.as(program, () -> transactions.execute(status -> store.place()));
            head.write(place, seals.getLast());
        }
        return seals;
    }

    private List<Seal> sealLocked() {
        List<Seal> seals = new ArrayList<>();
        if (!store.lock()) {
            return seals;
        }
        Seal last = store.last();
        List<Integer> eras = store.erasFrom(last.era());
        for (int era : eras) {
            // No transaction of an era that is over can still run.
            long below = era == eras.getLast() ? store.oldestRunning() : Long.MAX_VALUE;
            Seal.Maker maker = new Seal.Maker(last);
            store.eachRecord(era, era == last.era() ? last.below() : 0, below, maker::take);
            if (maker.records() > 0) {
                last = maker.seal(era, below, clock.instant());
                store.add(last);
                seals.add(last);
            }
        }
        return seals;
    }
}
