package vn.thongsuot.app.web;

import java.util.List;

/** What a module lets people find from anywhere: a component of that module. It finds only what whoever acts now may see. */
public interface SearchSource {

    /** @param where what tells it from others of the same name; {@code icon} as in {@link Destination} */
    record Hit(String title, String where, String path, String icon) {}

    /** Where its findings stand on the page of results. */
    int order();

    /** What it finds, as the heading over it. */
    String heading(Language language);

    /** The best findings first; diacritics and capitals in {@code text} do not matter. */
    List<Hit> search(String text, int limit, Language language);
}
