package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that stand on one line, from left to right. */
record PageLine(List<PageWord> words) {

    PageLine {
        words = List.copyOf(words);
    }

    /** Groups words into lines: those whose middles lie on one height. */
    static List<PageLine> of(List<PageWord> words) {
        List<PageWord> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingDouble(PageWord::middle));
        List<List<PageWord>> lines = new ArrayList<>();
        for (PageWord word : sorted) {
            List<PageWord> fitting = null;
            for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4) && fitting == null; i--) {
                fitting = fits(lines.get(i), word) ? lines.get(i) : null;
            }
            if (fitting == null) {
                fitting = new ArrayList<>();
                lines.add(fitting);
            }
            fitting.add(word);
        }
        return lines.stream().map(line -> {
            line.sort(Comparator.comparingDouble(PageWord::left));
            return new PageLine(line);
        }).sorted(Comparator.comparingDouble(PageLine::middle)).toList();
    }

    private static boolean fits(List<PageWord> line, PageWord word) {
        double middle = line.stream().mapToDouble(PageWord::middle).average().orElse(0);
        double height = isMark(line) ? word.height() : line.stream().mapToDouble(PageWord::height).average().orElse(0);
        return Math.abs(middle - word.middle()) < Math.max(6, height) * 0.45;
    }

    /** A note's mark alone, which is small and stands above the line that it belongs to. */
    private static boolean isMark(List<PageWord> line) {
        return line.size() == 1 && line.getFirst().text().matches("[\\[(]?(?:\\d{1,3}|\\*{1,3})[\\])]?");
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.stream().mapToDouble(PageWord::right).max().orElse(0);
    }

    double top() {
        return words.stream().mapToDouble(PageWord::top).min().orElse(0);
    }

    double bottom() {
        return words.stream().mapToDouble(PageWord::bottom).max().orElse(0);
    }

    double middle() {
        return words.stream().mapToDouble(PageWord::middle).average().orElse(0);
    }

    double height() {
        return words.stream().mapToDouble(PageWord::height).sorted().skip(words.size() / 2).findFirst().orElse(10);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (PageWord word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    boolean isBold() {
        return words.stream().allMatch(PageWord::bold);
    }

    boolean isItalic() {
        return words.stream().allMatch(PageWord::italic);
    }
}
