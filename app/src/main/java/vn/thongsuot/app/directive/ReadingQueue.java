package vn.thongsuot.app.directive;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongsuot.app.directive.DocumentNews.DocumentRegistered;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;

/** Reads what waits, as many at once as the machine has cores. What waits is a state in the database, so nothing is forgotten over a restart. */
@Component
class ReadingQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);

    private final ReadingDocument reading;
    private final int atOnce = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final Semaphore places = new Semaphore(atOnce);
    private final ExecutorService workers = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().name("reading-", 1).factory());

    ReadingQueue(ReadingDocument reading) {
        this.reading = reading;
    }

    @TransactionalEventListener
    void registered(DocumentRegistered news) {
        wake();
    }

    /** Finds what an earlier server left, and what another one's news did not reach. */
    @Scheduled(fixedDelay = 2000)
    void wake() {
        if (!places.tryAcquire()) {
            return;
        }
        workers.execute(() -> {
            boolean found;
            try {
                found = readNext();
            } finally {
                places.release();
            }
            if (found) {
                wake();
            }
        });
    }

    private boolean readNext() {
        try {
            Optional<DocumentId> next = Acting.as(Actor.system("reading"), reading::next);
            next.ifPresent(id -> Acting.as(Actor.system("reading"), () -> {
                reading.read(id);
                return id;
            }));
            return next.isPresent();
        } catch (RuntimeException e) {
            // The document stays waiting; three failures refuse it.
            LOG.error("a document could not be read: {}", e.toString());
            return false;
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
