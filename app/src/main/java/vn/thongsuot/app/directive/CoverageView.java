package vn.thongsuot.app.directive;

import java.util.List;

/**
 * What a unit asked of from above stands in its own document, and what it added: side by side.
 *
 * @param parent the document above, in the unit's inbox; 0 where the own one cites none that the unit got
 * @param others more documents above that it cites, to be held against as well
 * @param shown all, left-out, perhaps, taken-up or added
 * @param rows what is asked of the unit, in the order of the document above
 */
public record CoverageView(long document, String name, long parent, String parentName, List<Other> others, String shown, List<Row> rows, List<Passage> added) {

    /** A document above; {@code document} is its number. */
    public record Other(long document, String name) {}

    /** A passage of the own document; {@code shared} are the words that it has in common with what is asked, {@code traced} where the document itself names what it answers. */
    public record Passage(String id, String where, String text, String shared, boolean traced) {}

    /** Something asked; {@code state} is taken-up, perhaps or left-out, {@code part} the unit's part in it. */
    public record Row(String id, String where, String text, String part, String state, List<Passage> by) {}

    public long count(String state) {
        return state.equals("added") ? added.size() : rows.stream().filter(row -> row.state().equals(state)).count();
    }

    public List<Row> listed() {
        return shown.equals("all") ? rows : rows.stream().filter(row -> row.state().equals(shown)).toList();
    }

    /** Whether what the unit added is to be listed too. */
    public boolean listsAdded() {
        return !added.isEmpty() && (shown.equals("all") || shown.equals("added"));
    }
}
