package vn.thongsuot.app.execution;

import java.util.List;

/**
 * The table in which many occurrences of a unit are updated at once.
 *
 * @param shown which part of the work it shows, as a word; empty where the rows came from a spreadsheet
 * @param next the address of the next rows; empty where there are no more
 */
public record WorkTable(List<Row> rows, String shown, String next) {

    /** One occurrence, and what was typed for it. */
    public record Row(WorkView.Line line, TypedRow typed) {}
}
