package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moved between two moments of the board, as long as it is remembered. */
class CourseTest {

    private static Move move(int unit) {
        return new Move(unit, 1, new Projection.Part("o1", LocalDate.of(2026, 10, 1)), new Terms(null, null, false), Standing.REPORTED, 1);
    }

    @Test
    void tellsWhatMovedSinceEachMomentThatLedToIt() {
        Course first = Course.begun();
        Course second = first.then(List.of(move(1), move(2)));
        Course third = second.then(List.of(move(3)));
        assertThat(third.since(first.moment())).contains(List.of(move(1), move(2), move(3)));
        assertThat(third.since(second.moment())).contains(List.of(move(3)));
        assertThat(third.since(third.moment())).contains(List.of());
        assertThat(second.since(third.moment())).as("a later moment").isEmpty();
        assertThat(third.since(Course.begun().moment())).as("another beginning").isEmpty();
    }

    @Test
    void forgetsWhatIsLongAgoOrTooMuch() {
        Course first = Course.begun();
        Course now = first;
        for (int look = 0; look < 150; look++) {
            now = now.then(List.of(move(look)));
        }
        assertThat(now.since(first.moment())).isEmpty();
        assertThat(now.moves()).hasSize(100);
        Course much = now.then(Collections.nCopies(Course.MOST - 2, move(7)));
        assertThat(much.since(now.moment()).orElseThrow()).hasSize(Course.MOST - 2);
        assertThat(much.moves()).as("two further moves").hasSize(3);
        assertThat(much.moments()).hasSize(4);
    }
}
