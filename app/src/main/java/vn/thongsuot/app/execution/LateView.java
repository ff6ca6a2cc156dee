package vn.thongsuot.app.execution;

import java.util.List;

/**
 * What other units are late with of one document.
 *
 * @param sent whether whoever looks gave it to them
 * @param next the address of the next lines; empty where there are no more
 */
public record LateView(long document, String name, boolean sent, List<Line> lines, String next) {

    /** @param reminded when whom, in words */
    public record Line(String unit, WorkView.Line line, List<String> reminded) {}
}
