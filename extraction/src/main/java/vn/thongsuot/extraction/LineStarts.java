package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of running text that begin in the left part of a page, where numbers of headings and points stand, in the order of the text. */
final class LineStarts {

    private static final double LEFT_PART = 0.4;

    /** A line and the page that it stands on. */
    record Start(int page, PageLine line) {

        PageWord first() {
            return line.words().getFirst();
        }
    }

    private final List<Page> pages;
    private final List<Start> starts = new ArrayList<>();
    private final List<Map<PageWord, PageWord>> changed = new ArrayList<>();

    private LineStarts(List<Page> pages) {
        this.pages = pages;
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            changed.add(new HashMap<>());
            List<PageWord> free = page.words().stream().filter(word -> page.grids().stream().noneMatch(grid -> grid.contains(word))).toList();
            for (PageLine line : PageLine.of(free)) {
                if (line.left() < page.width() * LEFT_PART) {
                    starts.add(new Start(i, line));
                }
            }
        }
    }

    static LineStarts of(List<Page> pages) {
        return new LineStarts(pages);
    }

    List<Start> starts() {
        return starts;
    }

    /** Gives the first word of a line another text. */
    void change(Start start, String text) {
        changed.get(start.page()).put(start.first(), start.first().withText(text));
    }

    /** The pages with what was changed. */
    List<Page> pages() {
        List<Page> all = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            Map<PageWord, PageWord> of = changed.get(i);
            all.add(new Page(page.width(), page.height(), page.words().stream().map(word -> of.getOrDefault(word, word)).toList(), page.grids(), page.unreadable()));
        }
        return all;
    }
}
