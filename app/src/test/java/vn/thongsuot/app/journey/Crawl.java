package vn.thongsuot.app.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Goes through all pages that a person reaches by links, one of each kind: addresses that differ in numbers only are of one kind. */
final class Crawl {

    private static final int MOST = 80;
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]:not([download]):not([hx-boost="false"]):not([target])')]
              .filter(link => link.origin === location.origin).map(link => link.pathname + link.search)""";

    private Crawl() {}

    /** @param then is given each page, open, with the name of its kind */
    static void from(Visit visit, List<String> starts, BiConsumer<String, Page> then) {
        Deque<String> open = new ArrayDeque<>(starts);
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty() && seen.size() < MOST) {
            String path = open.removeFirst();
            String kind = kind(path);
            if (!seen.add(kind)) {
                continue;
            }
            visit.open(path);
            then.accept(kind, visit.page());
            for (Object link : (List<?>) visit.page().evaluate(LINKS)) {
                if (!seen.contains(kind((String) link))) {
                    open.add((String) link);
                }
            }
        }
    }

    private static String kind(String path) {
        String plain = path.replaceFirst("#.*", "").replaceAll("=[^&]*", "").replaceAll("\\d+", "N").replaceAll("[^A-Za-zÀ-ỹ0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "desk" : plain;
    }
}
