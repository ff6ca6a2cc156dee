package vn.thongsuot.app.execution;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;

/** Looks through evidence one file after the other. What waits is a state in the database, so nothing is forgotten over a restart. */
@Component
class EvidenceQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceQueue.class);

    private final CheckingEvidence checking;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("evidence").factory());

    EvidenceQueue(CheckingEvidence checking) {
        this.checking = checking;
    }

    @Scheduled(fixedDelay = 1000)
    void wake() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    checkAll();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void checkAll() {
        try {
            Actor job = Actor.system("evidence");
            for (Optional<Long> next = Acting.as(job, checking::next); next.isPresent() && !Thread.currentThread().isInterrupted(); next = Acting.as(job, checking::next)) {
                long id = next.get();
                Acting.as(job, () -> {
                    checking.check(id);
                    return id;
                });
            }
        } catch (RuntimeException e) {
            // The file stays waiting; the next round takes it up again.
            LOG.error("evidence could not be looked through: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
