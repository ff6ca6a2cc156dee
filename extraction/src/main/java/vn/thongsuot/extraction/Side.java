package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;

/** Finds stretches of lines that are two columns side by side: a channel of white between them that no line crosses. */
final class Side {

    private static final double GAP = 2.0;

    private Side() {}

    /** Where the columns that begin at {@code from} end; {@code from} where none begin. */
    static int endOfColumns(Page page, List<PageLine> lines, int from) {
        if (!isSide(page, lines.get(from))) {
            return from;
        }
        int end = from;
        int lastSide = from;
        int parted = 0;
        double channel = page.width() / 2;
        for (int i = from; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            double gap = gap(page, line);
            if (gap > 0) {
                parted++;
                channel = gap;
                lastSide = i + 1;
            } else if (isRightOnly(page, line, channel)) {
                lastSide = i + 1;
            } else if (!isLeftOnly(page, line, channel)) {
                break;
            }
            end = i + 1;
        }
        return parted >= 1 && hasBothSides(page, lines.subList(from, lastSide)) ? withRest(page, lines, lastSide, end, channel) : from;
    }

    /** Recipients go on below the signer's name: left-hand lines of bullets right after belong to the column. */
    private static int withRest(Page page, List<PageLine> lines, int last, int end, double channel) {
        int rest = last;
        while (rest < end && isLeftOnly(page, lines.get(rest), channel)
                && (lines.get(rest).text().matches("(?u)^[-–+•].*") && lines.get(rest).right() < channel * 1.02
                        || lines.get(rest).text().matches("(?iu)^(?:Số|V/v).*"))) {
            rest++;
        }
        return rest;
    }

    private static boolean hasBothSides(Page page, List<PageLine> lines) {
        double channel = channel(page, lines);
        boolean left = lines.stream().anyMatch(line -> line.left() < channel - 20);
        boolean right = lines.stream().anyMatch(line -> line.right() > channel + 20);
        return left && right && lines.size() >= 2;
    }

    private static boolean isSide(Page page, PageLine line) {
        return gap(page, line) > 0 || line.right() < page.width() * 0.5 && line.left() > page.width() * 0.08 && line.words().size() < 9
                || line.left() > page.width() * 0.45;
    }

    private static boolean isLeftOnly(Page page, PageLine line, double channel) {
        return line.right() < Math.min(channel + page.width() * 0.04, page.width() * 0.56);
    }

    private static boolean isRightOnly(Page page, PageLine line, double channel) {
        return line.left() > Math.max(channel - page.width() * 0.06, page.width() * 0.38);
    }

    /** The middle of the widest gap near the page's middle; 0 where none is wide enough. */
    private static double gap(Page page, PageLine line) {
        double widest = Math.max(line.height() * GAP, page.width() * 0.028);
        double at = 0;
        for (int i = 1; i < line.words().size(); i++) {
            double left = line.words().get(i - 1).right();
            double right = line.words().get(i).left();
            double middle = (left + right) / 2;
            if (right - left > widest && middle > page.width() * 0.28 && middle < page.width() * 0.66) {
                widest = right - left;
                at = middle;
            }
        }
        return at;
    }

    /** The line between the columns: the median of the gaps. */
    static double channel(Page page, List<PageLine> lines) {
        List<Double> gaps = new ArrayList<>();
        for (PageLine line : lines) {
            double gap = gap(page, line);
            if (gap > 0) {
                gaps.add(gap);
            }
        }
        gaps.sort(Double::compare);
        return gaps.isEmpty() ? page.width() * 0.45 : gaps.get(gaps.size() / 2);
    }
}
