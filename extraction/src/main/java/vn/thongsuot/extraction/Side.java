package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds stretches of lines that are two columns side by side: a channel of white between them that no line crosses. */
final class Side {

    private static final double GAP = 2.0;
    /** How far, in points, a title reaches over the channel to either side. */
    private static final double OVER = 10;
    /** A gap narrower than that, yet wider than the spaces of its line by so much, parts it too where the lines beside it have their gap there. */
    private static final double NARROW = 0.6;
    private static final double CLEARLY = 1.6;

    private Side() {}

    /** Where the columns that begin at {@code from} end; {@code from} where none begin. */
    static int endOfColumns(Page page, List<PageLine> lines, int from) {
        if (!isSide(page, lines, from)) {
            return from;
        }
        int end = from;
        int lastSide = from;
        int parted = 0;
        double channel = page.width() / 2;
        for (int i = from; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            double gap = gap(page, lines, i);
            if (gap > 0) {
                parted++;
                channel = gap;
                lastSide = i + 1;
            } else if (isRightOnly(page, line, channel)) {
                lastSide = i + 1;
            } else if (!isLeftOnly(page, line, channel) || isCentred(page, line, channel)) {
                break;
            }
            end = i + 1;
        }
        int rest = withRest(page, lines, lastSide, end, channel);
        return parted >= 1 && hasBothSides(page, lines.subList(from, rest)) ? rest : from;
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

    private static boolean isSide(Page page, List<PageLine> lines, int at) {
        PageLine line = lines.get(at);
        return gap(page, lines, at) > 0 || line.right() < page.width() * 0.5 && line.left() > page.width() * 0.08 && line.words().size() < 9
                || line.left() > page.width() * 0.45;
    }

    /** A title below the letterhead stands over the channel, in the page's middle. */
    private static boolean isCentred(Page page, PageLine line, double channel) {
        boolean over = line.left() < channel - OVER && line.right() > channel + OVER;
        return over && Math.abs((line.left() + line.right()) / 2 - page.width() / 2) < page.width() * 0.06;
    }

    private static boolean isLeftOnly(Page page, PageLine line, double channel) {
        return line.right() < Math.min(channel + page.width() * 0.04, page.width() * 0.56);
    }

    private static boolean isRightOnly(Page page, PageLine line, double channel) {
        return line.left() > Math.max(channel - page.width() * 0.06, page.width() * 0.38);
    }

    /** The white between two words. */
    private record Gap(double left, double right) {
        static final Gap NONE = new Gap(0, 0);

        double middle() {
            return (left + right) / 2;
        }

        double width() {
            return right - left;
        }

        boolean overlaps(Gap other) {
            return left < other.right && other.left < right;
        }
    }

    /** The middle of the gap that parts a line; 0 where none does. A long name leaves little white: then a line beside it shows the channel. */
    private static double gap(Page page, List<PageLine> lines, int at) {
        Gap wide = gap(page, lines.get(at));
        if (wide != Gap.NONE) {
            return wide.middle();
        }
        if (FormulaRepair.isFormula(lines.get(at).text())) {
            return 0;
        }
        Gap narrow = widest(page, lines.get(at), 0);
        Gap other = other(lines.get(at), narrow);
        boolean stands = narrow.width() > lines.get(at).height() * NARROW && narrow.width() > other.width() * CLEARLY;
        boolean shown = stands && (at > 0 && narrow.overlaps(gap(page, lines.get(at - 1))) || at + 1 < lines.size() && narrow.overlaps(gap(page, lines.get(at + 1))));
        return shown ? narrow.middle() : 0;
    }

    private static Gap gap(Page page, PageLine line) {
        return widest(page, line, Math.max(line.height() * GAP, page.width() * 0.028));
    }

    /** The widest gap near the page's middle that is wider than {@code least}. */
    private static Gap widest(Page page, PageLine line, double least) {
        Gap widest = Gap.NONE;
        for (Gap gap : gaps(line)) {
            boolean middle = gap.middle() > page.width() * 0.28 && gap.middle() < page.width() * 0.66;
            widest = middle && gap.width() > Math.max(least, widest.width()) ? gap : widest;
        }
        return widest;
    }

    private static Gap other(PageLine line, Gap gap) {
        return gaps(line).stream().filter(other -> !other.equals(gap)).max(Comparator.comparingDouble(Gap::width)).orElse(Gap.NONE);
    }

    private static List<Gap> gaps(PageLine line) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < line.words().size(); i++) {
            gaps.add(new Gap(line.words().get(i - 1).right(), line.words().get(i).left()));
        }
        return gaps;
    }

    /** The line between the columns: amid the white that all gaps share, else the median of the gaps. */
    static double channel(Page page, List<PageLine> lines) {
        List<Gap> gaps = lines.stream().map(line -> gap(page, line)).filter(gap -> gap != Gap.NONE).toList();
        double left = gaps.stream().mapToDouble(Gap::left).max().orElse(0);
        double right = gaps.stream().mapToDouble(Gap::right).min().orElse(0);
        if (left < right) {
            return (left + right) / 2;
        }
        return gaps.isEmpty() ? page.width() * 0.45 : gaps.stream().map(Gap::middle).sorted().toList().get(gaps.size() / 2);
    }

    /** The words left and right of the channel; a line that a gap parts is parted there, any other stands whole where most of it is. */
    static List<List<PageWord>> parted(Page page, List<PageLine> lines) {
        double channel = channel(page, lines);
        List<PageWord> left = new ArrayList<>();
        List<PageWord> right = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            double gap = gap(page, lines, i);
            double middle = (line.left() + line.right()) / 2;
            line.words().forEach(word -> ((gap > 0 ? word.centre() < gap : middle < channel) ? left : right).add(word));
        }
        return List.of(left, right);
    }
}
