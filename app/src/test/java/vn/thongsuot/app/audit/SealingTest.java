package vn.thongsuot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

class SealingTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;

    @Test
    @Timeout(120)
    void writersThatRollBackAndSealersThatAreKilledLeaveAWholeTrail(@TempDir Path folder) throws Exception {
        try (TrailOnPostgreSql trail = new TrailOnPostgreSql(folder); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean writing = new AtomicBoolean(true);
            AtomicInteger written = new AtomicInteger();
            List<Future<?>> sealers = IntStream.range(0, 2).<Future<?>>mapToObj(sealer -> threads.submit(() -> sealWhile(trail, writing))).toList();
            Future<?> killer = threads.submit(() -> killSealersWhile(trail, writing));
            List<Callable<Object>> writers = IntStream.range(0, WRITERS).mapToObj(writer -> Executors.callable(() -> write(trail, writer, written))).toList();
            try {
                for (Future<Object> writer : threads.invokeAll(writers)) {
                    writer.get();
                }
            } finally {
                writing.set(false);
            }
            killer.get();
            for (Future<?> sealer : sealers) {
                sealer.get();
            }
            trail.seal();
            Verification.Result result = trail.verify();
            assertThat(trail.damages()).isEmpty();
            assertThat(result.records() + result.unsealed()).isEqualTo(written.get());
            assertThat(result.unsealed()).isZero();
            assertThat(result.seals()).isGreaterThan(3);
        }
    }

    /** Some transactions last, some are rolled back, so that they commit in another order than they began in. */
    private static void write(TrailOnPostgreSql trail, int writer, AtomicInteger written) {
        Random random = new Random(writer);
        for (int i = 0; i < TRANSACTIONS; i++) {
            int count = 1 + random.nextInt(4);
            boolean rollsBack = random.nextInt(4) == 0;
            long lasts = random.nextInt(8);
            String[] actions = IntStream.range(0, count).mapToObj(n -> "writer-" + writer + "-" + n).toArray(String[]::new);
            trail.transactions.executeWithoutResult(status -> {
                trail.write(actions);
                sleep(lasts);
                if (rollsBack) {
                    status.setRollbackOnly();
                }
            });
            written.addAndGet(rollsBack ? 0 : count);
        }
    }

    private static void sealWhile(TrailOnPostgreSql trail, AtomicBoolean writing) {
        while (writing.get()) {
            try {
                trail.sealing.seal();
            } catch (DataAccessException | TransactionException killed) {
                sleep(1);
            }
        }
    }

    private static void killSealersWhile(TrailOnPostgreSql trail, AtomicBoolean writing) {
        while (writing.get()) {
            trail.jdbc.queryForList("""
                    select pg_terminate_backend(pid) from pg_locks
                    where locktype = 'advisory' and objid = 7405118 and database = (select oid from pg_database where datname = current_database())
                    """);
            sleep(40);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(Duration.ofMillis(milliseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aTransactionThatStillRunsIsNotSealedPast(@TempDir Path folder) throws Exception {
        try (TrailOnPostgreSql trail = new TrailOnPostgreSql(folder); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<?> slow = threads.submit(() -> trail.transactions.executeWithoutResult(status -> {
                trail.write("slow");
                begun.countDown();
                await(go);
            }));
            List<Seal> meanwhile;
            try {
                await(begun);
                trail.write("quick");
                meanwhile = trail.sealing.seal();
            } finally {
                go.countDown();
            }
            assertThat(meanwhile).isEmpty();
            slow.get();
            assertThat(trail.seal().stream().mapToInt(Seal::records).sum()).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
