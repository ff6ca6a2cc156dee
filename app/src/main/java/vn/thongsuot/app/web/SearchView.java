package vn.thongsuot.app.web;

import java.util.List;

/** What was found, by what it is. */
public record SearchView(String text, List<Section> sections) {

    /** @param more whether there are more than are shown */
    public record Section(String heading, List<SearchSource.Hit> hits, boolean more) {}

    public boolean isEmpty() {
        return sections.isEmpty();
    }
}
