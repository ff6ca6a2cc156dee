package vn.thongsuot.app.directive;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongsuot.app.directive.DocumentNews.IssueSigned;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;

/** Delivers what is signed. What is not yet delivered is a state in the database, so nothing is forgotten over a restart. */
@Component
class DeliveryQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryQueue.class);

    private final Delivering delivering;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("delivering").factory());

    DeliveryQueue(Delivering delivering) {
        this.delivering = delivering;
    }

    @TransactionalEventListener
    void signed(IssueSigned news) {
        wake();
    }

    /** Finds what an earlier server left, and what another one's news did not reach. */
    @Scheduled(fixedDelay = 2000)
    void wake() {
        if (busy.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    deliverAll();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    private void deliverAll() {
        try {
            while (Acting.as(Actor.system("delivering"), delivering::step)) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            // The step is undone; the next round takes it up again.
            LOG.error("deliveries could not be prepared: {}", e.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
