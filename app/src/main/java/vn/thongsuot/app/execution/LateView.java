package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;

/**
 * What other units are late with of one document.
 *
 * @param mayUrge whether whoever looks may urge them by a letter: for the unit that gave it to them
 * @param letters by which that was done, the last first
 * @param next the address of the next lines; empty where there are no more
 */
public record LateView(long document, String name, boolean mayUrge, List<Letter> letters, List<Line> lines, String next) {

    public record Letter(String path, LocalDate day, String code, int units, int occurrences) {}

    /** @param reminded when whom, in words */
    public record Line(String unit, WorkView.Line line, List<String> reminded) {}
}
