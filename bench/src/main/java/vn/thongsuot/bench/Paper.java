package vn.thongsuot.bench;

import java.util.List;

/** A fictional document before it has a format: what stands on the paper, in order. */
record Paper(String name, List<Item> items) {

    Paper {
        items = List.copyOf(items);
    }

    sealed interface Item permits Line, Grid {}

    /** A paragraph; {@code heading} ones are bold, {@code centred} ones stand in the middle. */
    record Line(String words, boolean heading, boolean centred) implements Item {}

    /** A table; the cells of an unruled one hold lines separated by line feeds. */
    record Grid(List<List<String>> rows, boolean ruled) implements Item {
        Grid {
            rows = List.copyOf(rows);
        }
    }

    static Line line(String words) {
        return new Line(words, false, false);
    }

    static Line heading(String words) {
        return new Line(words, true, false);
    }

    static Line centred(String words) {
        return new Line(words, true, true);
    }
}
