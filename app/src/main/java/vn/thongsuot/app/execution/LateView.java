package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;

/**
 * What other units are late with of one document.
 *
 * @param mayUrge whether whoever looks may urge by a letter those whom a document of the unit's own asks
 * @param mayUrgeBelow whether whoever looks may urge by a letter those to whom the unit passed its part down
 * @param late how many there are in all
 * @param letters by which that was done, the last first
 * @param next the address of the next lines; empty where there are no more
 */
public record LateView(long document, String name, boolean mayUrge, boolean mayUrgeBelow, Late late, List<Letter> letters, List<Line> lines, String next) {

    /**
     * How many are late, counted as far as {@link #MANY}.
     *
     * @param units how many units among them
     */
    public record Late(int occurrences, int units) {

        static final int MANY = 1000;

        public boolean more() {
            return occurrences > MANY;
        }
    }

    /** @param passed whether about what the unit passed down */
    public record Letter(String path, boolean passed, LocalDate day, String code, int units, int occurrences) {}

    /** @param reminded when whom, in words */
    public record Line(String unit, WorkView.Line line, List<String> reminded) {}
}
