package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final PastDays past = new PastDays(mock(Standings.class));

    /** Days that everybody compares with are the earliest: who looks at many later ones must not have them drawn anew for ever. */
    @Test
    void whatIsComparedWithStaysKnownHoweverManyLaterDaysWereAskedFor() {
        for (int ago = 1; ago <= 20; ago++) {
            draw(TODAY.minusDays(ago));
        }
        List<LocalDate> compared = Moment.before(TODAY);

        // One that was still known at its turn may make room for the next: it is drawn with the next look.
        compared.reversed().forEach(this::drawWhereUnknown);
        compared.reversed().forEach(this::drawWhereUnknown);

        assertThat(compared).allMatch(day -> past.known(day).isPresent());
    }

    @Test
    void lateNewsOfADayLeaveThoseBeforeItAndRoomForOthers() {
        for (int ago = 8; ago >= 1; ago--) {
            draw(TODAY.minusDays(ago));
        }

        PastDays left = past.upTo(TODAY.minusDays(6));
        for (int ago = 6; ago >= 1; ago--) {
            left.at(TODAY.minusDays(ago), Projection.EMPTY, new UnitNumbers(List.of()));
        }

        assertThat(left.known(TODAY.minusDays(8))).isPresent();
        assertThat(left.known(TODAY.minusDays(1))).isPresent();
    }

    private void drawWhereUnknown(LocalDate day) {
        if (past.known(day).isEmpty()) {
            draw(day);
        }
    }

    private void draw(LocalDate day) {
        past.at(day, Projection.EMPTY, new UnitNumbers(List.of()));
    }
}
