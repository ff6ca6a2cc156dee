package vn.thongsuot.app.execution;

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

/** Opens what has to be opened and ends what is owed no longer. What is not yet is a state in the database, so nothing is forgotten over a restart or a standstill of days. */
@Component
class OpeningQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningQueue.class);

    private final OpeningOccurrences opening;
    private final EndingOccurrences ending;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("opening").factory());

    OpeningQueue(OpeningOccurrences opening, EndingOccurrences ending) {
        this.opening = opening;
        this.ending = ending;
    }

    @Scheduled(fixedDelay = 2000)
    void wake() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    openAll();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void openAll() {
        try {
            while (Acting.as(Actor.system("opening"), () -> opening.step() || ending.step())) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            // The step is undone; the next round takes it up again.
            LOG.error("occurrences could not be opened or ended: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
