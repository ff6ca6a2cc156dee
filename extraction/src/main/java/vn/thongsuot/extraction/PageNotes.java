package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notes at the foot of a page: lines smaller than the text, the first of which begins with a note's mark. They leave the page, and so do their raised
 * marks in the text; any other raised sign is put back to its word.
 */
record PageNotes(Page page, List<String> notes) {

    /** Raised signs and notes are smaller than the text by so much at least. */
    static final double SMALL = 0.9;
    private static final double TOUCHES = 1.5;
    private static final Pattern MARK = Pattern.compile("(?u)^[\\[(]?(\\d{1,3}|\\*{1,3})[\\])]?(?:[.)]?\\s|(?=\\p{Lu})).*");
    private static final Pattern RECOGNISED = Pattern.compile("(?u)\\d{1,2}\\s\\p{Lu}.*");

    /** On a recognised page the raised marks of the text are mostly misread and stay; a note's first line begins with a figure and a capital. */
    static PageNotes recognised(Page page) {
        List<PageLine> lines = PageLine.of(page.words());
        List<PageLine> foot = foot(page, lines, usual(lines));
        if (foot.isEmpty() || !RECOGNISED.matcher(foot.getFirst().text()).matches() || foot.getFirst().top() < page.height() / 2) {
            return new PageNotes(page, List.of());
        }
        Set<PageWord> gone = new HashSet<>();
        foot.forEach(line -> gone.addAll(line.words()));
        return new PageNotes(with(page, page.words().stream().filter(word -> !gone.contains(word)).toList()), notes(foot, new HashSet<>()));
    }

    static PageNotes of(Page page) {
        List<PageLine> lines = PageLine.of(page.words());
        List<PageLine> foot = foot(page, lines, usual(lines));
        Set<String> marks = new HashSet<>();
        List<String> notes = notes(foot, marks);
        Set<PageWord> gone = new HashSet<>();
        foot.forEach(line -> gone.addAll(line.words()));
        boolean marked = false;
        List<PageWord> words = new ArrayList<>();
        for (PageWord word : page.words()) {
            boolean raised = !words.isEmpty() && isRaised(words.getLast(), word);
            if (gone.contains(word)) {
                continue;
            }
            if (raised && marks.contains(bare(word))) {
                marked = true;
            } else if (raised && word.left() - words.getLast().right() < TOUCHES) {
                words.add(joined(words.removeLast(), word));
            } else {
                words.add(word);
            }
        }
        return foot.isEmpty() || marked ? new PageNotes(with(page, words), notes) : new PageNotes(with(page, together(page.words())), List.of());
    }

    /** How high most lines are. */
    private static double usual(List<PageLine> lines) {
        return lines.stream().mapToDouble(PageLine::height).sorted().skip(lines.size() / 2).findFirst().orElse(0);
    }

    /** Raised signs put back to their words. */
    private static List<PageWord> together(List<PageWord> apart) {
        List<PageWord> words = new ArrayList<>();
        for (PageWord word : apart) {
            boolean touches = !words.isEmpty() && isRaised(words.getLast(), word) && word.left() - words.getLast().right() < TOUCHES;
            words.add(touches ? joined(words.removeLast(), word) : word);
        }
        return words;
    }

    private static boolean isRaised(PageWord before, PageWord word) {
        return word.height() < before.height() * SMALL && word.bottom() < before.bottom() - 1 && word.bottom() > before.top() && word.left() >= before.right() - TOUCHES;
    }

    private static String bare(PageWord mark) {
        return mark.text().replaceAll("[\\[\\]()]", "");
    }

    private static Page with(Page page, List<PageWord> words) {
        return new Page(page.width(), page.height(), words, page.grids(), page.unreadable());
    }

    private static PageWord joined(PageWord word, PageWord raised) {
        return new PageWord(word.text() + raised.text(), word.left(), word.top(), raised.right(), word.bottom(), word.bold(), word.italic(), word.confidence(), word.unreadBefore());
    }

    /** The last small lines of the page; below them nothing but its number stands. */
    private static List<PageLine> foot(Page page, List<PageLine> lines, double usual) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).text().matches("[-–\\s]*\\d{1,4}[-–\\s]*") && lines.get(end - 1).top() > page.height() * 0.85) {
            end--;
        }
        int from = end;
        int first = end;
        while (from > 0 && lines.get(from - 1).height() < usual * SMALL && !isInTable(page, lines.get(from - 1))) {
            from--;
            first = MARK.matcher(lines.get(from).text()).matches() ? from : first;
        }
        return lines.subList(first, end);
    }

    private static boolean isInTable(Page page, PageLine line) {
        return page.grids().stream().anyMatch(grid -> line.words().stream().anyMatch(grid::contains));
    }

    private static List<String> notes(List<PageLine> foot, Set<String> marks) {
        List<StringBuilder> notes = new ArrayList<>();
        for (PageLine line : foot) {
            Matcher mark = MARK.matcher(line.text());
            if (mark.matches()) {
                marks.add(mark.group(1));
                notes.add(new StringBuilder(line.text().substring(mark.end(1)).replaceAll("^[\\])./\\s]+", "")));
            } else {
                notes.getLast().append(' ').append(line.text());
            }
        }
        return notes.stream().map(StringBuilder::toString).toList();
    }
}
