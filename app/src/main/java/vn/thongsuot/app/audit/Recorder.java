package vn.thongsuot.app.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Recorded;

/**
 * Writes every recorded event in the transaction that it tells of: both are kept or neither. The events of a transaction are written together
 * just before it commits, so that an import of many costs few round trips.
 */
@Component
class Recorder {

    private static final int MANY = 2_000;

    private final RecordStore store;
    private final Clock clock;

    Recorder(RecordStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws IllegalStateException outside a transaction that can write: such news would be lost, or stand without the change */
    @EventListener
    void on(Recorded event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive() || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("the event '" + event.action() + "' must be published in a transaction that can write");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.add(NewRecord.of(event, Acting.current(), clock.instant()));
    }

    /** What one transaction has to write yet. */
    private final class Pending implements TransactionSynchronization {

        private final List<NewRecord> records = new ArrayList<>();

        void add(NewRecord record) {
            records.add(record);
            if (records.size() >= MANY) {
                write();
            }
        }

        private void write() {
            store.add(records);
            records.clear();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Recorder.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Recorder.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Recorder.this);
        }
    }
}
