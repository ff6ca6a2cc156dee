package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that follow from one moment of the board to the next, or back to an earlier one, are those that counting through it gives. */
class SumsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Standing.Day DAY = new Standing.Day(TODAY, 5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theyAreWhatCountingThroughItGives(long seed) {
        Random random = new Random(seed);
        Sums sums = new Sums(DAY);
        List<Projection> moments = new ArrayList<>(List.of(Projection.EMPTY));
        for (int moment = 0; moment < 40; moment++) {
            Redrawing drawing = new Redrawing(moments.getLast());
            for (int change = 0; change < 60; change++) {
                // Units that come later are many, at times.
                drawing.apply(change(random, random.nextInt(10) == 0 ? 200 + moment * 700 : 200));
            }
            moments.add(drawing.done());
            Projection asked = random.nextInt(4) == 0 ? moments.get(random.nextInt(moments.size())) : moments.getLast();
            Slice slice = slice(random, 200 + moment * 700);
            assertThat(sums.of(asked, slice)).isDeepEqualTo(counted(asked, slice));
        }
    }

    private static Change change(Random random, int units) {
        Standing[] standings = Standing.values();
        int standing = random.nextInt(standings.length + 1);
        return new Change(random.nextInt(units), 1 + random.nextInt(3), 1, new Projection.Part("o" + random.nextInt(3), TODAY.minusDays(30)), new Terms(day(random), day(random), random.nextInt(4) == 0),
                standing == standings.length ? Optional.empty() : Optional.of(standings[standing]));
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(3) == 0 ? null : TODAY.plusDays(random.nextInt(4) * 7 - 14);
    }

    private static Slice slice(Random random, int units) {
        int from = random.nextInt(units);
        int to = from + random.nextInt(units) / 2;
        int last = to + 5 + random.nextInt(units);
        return new Slice(List.of(7L, 8L), new int[] {from, from + 1, to + 5}, new int[] {from + 1, to + 1, last}, new int[] {0, 1, 2});
    }

    private static long[][] counted(Projection projection, Slice slice) {
        long[][] numbers = new long[slice.parts()][Standing.COLUMNS];
        projection.documents().values().stream().map(Projection.OfDocument::parts).map(Map::values).flatMap(parts -> parts.stream().flatMap(List::stream)).forEach(stratum -> {
            for (Standing standing : Standing.values()) {
                for (int unit : stratum.of(standing).toArray()) {
                    for (int range = 0; range < slice.from().length; range++) {
                        if (unit >= slice.from()[range] && unit < slice.to()[range]) {
                            standing.count(stratum.terms(), 1, DAY, numbers[slice.child()[range]]);
                        }
                    }
                }
            }
        });
        return numbers;
    }
}
