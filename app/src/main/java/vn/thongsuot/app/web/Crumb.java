package vn.thongsuot.app.web;

import java.util.List;

/** A step of the way from the top of a part down to a page. */
public record Crumb(String label, String path) {

    public static List<Crumb> way(Crumb... crumbs) {
        return List.of(crumbs);
    }
}
