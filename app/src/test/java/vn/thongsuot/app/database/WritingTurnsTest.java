package vn.thongsuot.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who waits for a turn to write, and that nobody waits for ever. Each transaction has a thread of its own, as in the server. */
class WritingTurnsTest {

    private final WritingTurns turns = new WritingTurns(1);

    private Thread writer(String transaction, CountDownLatch writing) {
        return writer(turns, transaction, writing);
    }

    private static Thread writer(WritingTurns turns, String transaction, CountDownLatch writing) {
        return Thread.ofPlatform().start(() -> {
            turns.take(transaction);
            writing.countDown();
            turns.giveBack(transaction);
        });
    }

    @Test
    void theNextOneWritesWhenATurnIsGivenBack() throws InterruptedException {
        turns.take("first");
        CountDownLatch writing = new CountDownLatch(1);
        Thread next = writer("next", writing);
        assertThat(writing.await(50, TimeUnit.MILLISECONDS)).isFalse();
        turns.giveBack("first");
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        next.join();
    }

    @Test
    void whoWritesForLongHoldsUpNobody() throws InterruptedException {
        turns.take("an import");
        CountDownLatch writing = new CountDownLatch(1);
        assertThat(writer("next", writing).join(Duration.ofSeconds(10))).isTrue();
        turns.giveBack("an import");
        // Whoever went on without a turn gave none back.
        turns.take("third");
        CountDownLatch last = new CountDownLatch(1);
        Thread waits = writer("last", last);
        assertThat(last.await(50, TimeUnit.MILLISECONDS)).isFalse();
        turns.giveBack("third");
        waits.join();
    }

    @Test
    void whatIsWrittenWithinATransactionHasItsTurn() throws InterruptedException {
        turns.take("outer");
        turns.take("inner");
        turns.giveBack("inner");
        CountDownLatch writing = new CountDownLatch(1);
        Thread next = writer("next", writing);
        assertThat(writing.await(50, TimeUnit.MILLISECONDS)).as("the outer one still writes").isFalse();
        turns.giveBack("outer");
        next.join();
    }

    @Test
    void halfAsManyWriteWhileACrowdLooks() throws InterruptedException {
        WritingTurns two = new WritingTurns(2);
        CountDownLatch crowd = new CountDownLatch(3);
        CountDownLatch seen = new CountDownLatch(1);
        List<Thread> lookers = Stream.of("a", "b", "c").map(page -> Thread.ofPlatform().start(() -> {
            two.look(page);
            crowd.countDown();
            try {
                seen.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            two.giveBack(page);
        })).toList();
        crowd.await();
        two.take("first");
        CountDownLatch writing = new CountDownLatch(1);
        Thread next = writer(two, "next", writing);
        assertThat(writing.await(50, TimeUnit.MILLISECONDS)).isFalse();
        two.giveBack("first");
        assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
        next.join();
        seen.countDown();
        for (Thread looker : lookers) {
            looker.join();
        }
        two.take("second");
        boolean atOnce = false;
        for (int attempt = 0; attempt < 20 && !atOnce; attempt++) {
            Thread beside = writer(two, "beside", new CountDownLatch(1));
            atOnce = beside.join(Duration.ofMillis(100));
            beside.join();
        }
        assertThat(atOnce).as("nobody looks any more, so nobody waits until patience is at its end").isTrue();
        two.giveBack("second");
    }
}
