package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.app.identity.UnitId;

/** Numbers of units that are counted on from one moment of the board to the next, and those looked up among what a small unit has, are those that counting everything gives. */
class CountedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Standing.Day DAY = new Standing.Day(TODAY, 5);
    private static final int UNITS = 600;
    private static final int DOCUMENTS = 15;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theyAreWhatCountingEverythingGives(long seed) {
        Random random = new Random(seed);
        Counted counted = new Counted(DAY);
        Projection now = drawn(Projection.EMPTY, random, 2_500, UNITS);
        List<Count> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Set<Long> sent = i % 3 == 0 ? Set.of(1L + random.nextInt(DOCUMENTS)) : Set.of();
            asked.add(new Count(now, i < 6 ? one(random.nextInt(UNITS + 300)) : wide(random), DAY, sent));
        }
        for (int moment = 0; moment < 110; moment++) {
            if (random.nextInt(20) == 0) {
                counted.prepare(now, false);
            }
            // A unit that is looked at seldom has more to make up for than is remembered; units that come later are among them.
            now = drawn(now, random, random.nextInt(40) == 0 ? 18_000 : random.nextInt(30), UNITS + moment);
            for (int i = 0; i < asked.size(); i++) {
                if (random.nextInt(i % 4 == 0 ? 105 : 3) == 0) {
                    Count count = new Count(now, asked.get(i).slice(), DAY, asked.get(i).sent());
                    Counting.Whole whole = counted.whole(new Counting.Allowed(new UnitId(i + 1), Optional.empty(), true, count.sent(), ""), count);
                    Sums sums = new Sums(DAY);
                    assertThat(whole).isEqualTo(count.numbers(sums).whole());
                    assertThat(whole.total()).isEqualTo(count.total(sums));
                }
            }
        }
    }

    /** Whoever still holds an earlier moment gets the numbers of the later one, which somebody else asked for. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nobodyGetsOlderNumbersThanThoseThatWereShown(long seed) {
        Random random = new Random(seed);
        Counted counted = new Counted(DAY);
        Projection before = drawn(Projection.EMPTY, random, 4_000, UNITS);
        Projection after = drawn(before, random, 50, UNITS);
        Slice slice = wide(random);
        Counting.Allowed top = new Counting.Allowed(new UnitId(1), Optional.empty(), true, Set.of(), "");
        Counting.Whole shown = counted.whole(top, new Count(after, slice, DAY, Set.of()));
        assertThat(counted.whole(top, new Count(before, slice, DAY, Set.of()))).isEqualTo(shown);
    }

    private static Projection drawn(Projection from, Random random, int changes, int units) {
        Redrawing drawing = new Redrawing(from);
        for (int change = 0; change < changes; change++) {
            drawing.apply(change(random, units));
        }
        return drawing.done();
    }

    private static Change change(Random random, int units) {
        int standing = random.nextInt(Standing.ALL.size() + 1);
        return new Change(random.nextInt(units), 1 + random.nextInt(DOCUMENTS), 1, new Projection.Part("o" + random.nextInt(4), TODAY.minusDays(30)), new Terms(random.nextBoolean() ? null : TODAY.minusDays(1), day(random), random.nextInt(4) == 0),
                standing == Standing.ALL.size() ? Optional.empty() : Optional.of(Standing.ALL.get(standing)));
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextBoolean() ? null : TODAY.minusDays(3);
    }

    private static Slice one(int unit) {
        return new Slice(List.of(), new int[] {unit}, new int[] {unit + 1}, new int[] {0});
    }

    private static Slice wide(Random random) {
        int from = random.nextInt(UNITS / 2);
        int to = from + 2 + random.nextInt(UNITS / 2);
        return new Slice(List.of(7L, 8L), new int[] {from, from + 1, to + 5}, new int[] {from + 1, to + 1, to + 100}, new int[] {0, 1, 2});
    }
}
