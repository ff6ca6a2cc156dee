package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds stretches of lines that are two columns side by side: a channel of white between them that no line crosses. */
final class Side {

    private static final double GAP = 2.0;
    /** How far, in points, a title reaches over the channel to either side. */
    private static final double OVER = 10;
    /** A gap narrower than that, yet wider than the spaces of its line by so much, parts it too where the lines beside it have their gap there. */
    private static final double NARROW = 0.6;
    private static final double CLEARLY = 1.6;

    /** Whom a letter addresses stands below its letterhead, not in it. */
    private static final Pattern ADDRESSED = Pattern.compile("(?iu)kính (?:gửi|trình)(?!\\p{L}).*");
    private static final Pattern BULLET = Pattern.compile("[-–+•]");
    private static final Pattern NUMBER = Pattern.compile("(?u)[\\p{L}\\d]{1,4}[.)/]");
    private static final Pattern OF_LEFT_COLUMN = Pattern.compile("(?iu)(?:[-–+•]|Số|V/v).*");

    private Side() {}

    /** Where the columns that begin at {@code from} end; {@code from} where none begin. */
    static int endOfColumns(Page page, List<PageLine> lines, int from) {
        if (!isSide(page, lines, from)) {
            return from;
        }
        int end = from;
        int lastSide = from;
        double channel = page.width() / 2;
        Gap white = Gap.NONE;
        for (int i = from; i < lines.size() && !ADDRESSED.matcher(lines.get(i).text()).matches(); i++) {
            PageLine line = lines.get(i);
            Gap gap = gap(page, lines, i);
            if (gap != Gap.NONE) {
                channel = gap.middle();
                white = white.narrowed(gap);
                lastSide = i + 1;
            } else if (isRightOnly(page, line, channel) && !white.isLeftOf(line)) {
                lastSide = i + 1;
            } else if (!isLeftOnly(page, line, channel) && !white.isRightOf(line) || isCentred(page, line, channel)) {
                break;
            }
            end = i + 1;
        }
        int rest = withRest(lines, lastSide, end, channel);
        return white != Gap.NONE && hasBothSides(page, lines.subList(from, rest)) ? rest : from;
    }

    /** Recipients go on below the signer's name: left-hand bullets right after belong to the column, and what goes on with one that was not over. */
    private static int withRest(List<PageLine> lines, int last, int end, double channel) {
        int rest = last;
        boolean open = last > 0 && isOpenBullet(lines.get(last - 1), channel);
        while (rest < end) {
            PageLine line = lines.get(rest);
            boolean begins = OF_LEFT_COLUMN.matcher(line.text()).matches();
            boolean goesOn = open && !PageParagraphs.LABEL.matcher(line.text()).matches();
            if (!begins && !goesOn || line.right() > channel * 1.1) {
                break;
            }
            open = begins ? isOpenBullet(line, channel) : !isOver(line.words().getLast());
            rest++;
        }
        return rest;
    }

    private static boolean isOpenBullet(PageLine line, double channel) {
        List<PageWord> left = line.words().stream().filter(word -> word.centre() < channel).toList();
        return !left.isEmpty() && BULLET.matcher(left.getFirst().text()).lookingAt() && !isOver(left.getLast());
    }

    private static boolean isOver(PageWord word) {
        return word.text().endsWith(";") || word.text().endsWith(".");
    }

    private static boolean hasBothSides(Page page, List<PageLine> lines) {
        double channel = channel(page, lines);
        boolean left = lines.stream().anyMatch(line -> line.left() < channel - 20);
        boolean right = lines.stream().anyMatch(line -> line.right() > channel + 20);
        return left && right && lines.size() >= 2;
    }

    private static boolean isSide(Page page, List<PageLine> lines, int at) {
        PageLine line = lines.get(at);
        return gap(page, lines, at) != Gap.NONE || line.right() < page.width() * 0.5 && line.left() > page.width() * 0.08 && line.words().size() < 9
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

        /** The white that both have; the other where they have none. */
        Gap narrowed(Gap other) {
            return overlaps(other) ? new Gap(Math.max(left, other.left), Math.min(right, other.right)) : other;
        }

        /** Whether a line begins well before the left column ends. */
        boolean isLeftOf(PageLine line) {
            return line.left() < left - OVER;
        }

        /** Whether a line ends well before the right column begins, although it reaches into the white. */
        boolean isRightOf(PageLine line) {
            return line.left() < left && line.right() < right - OVER;
        }
    }

    /** The gap that parts a line, if one does. A long name leaves little white: then a line beside it shows the channel. */
    private static Gap gap(Page page, List<PageLine> lines, int at) {
        Gap wide = gap(page, lines.get(at));
        if (wide != Gap.NONE || FormulaRepair.isFormula(lines.get(at).text())) {
            return wide;
        }
        Gap narrow = widest(page, lines.get(at), 0);
        Gap other = other(lines.get(at), narrow);
        boolean stands = narrow.width() > lines.get(at).height() * NARROW && narrow.width() > other.width() * CLEARLY;
        boolean shown = stands && (at > 0 && narrow.overlaps(gap(page, lines.get(at - 1))) || at + 1 < lines.size() && narrow.overlaps(gap(page, lines.get(at + 1))));
        return shown ? narrow : Gap.NONE;
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
        boolean bullet = BULLET.matcher(line.text()).lookingAt();
        int from = NUMBER.matcher(line.words().getFirst().text()).matches() ? 2 : 1; // behind a label stands a tab
        for (int i = from; i < line.words().size(); i++) {
            if (bullet && line.words().get(i - 1).text().endsWith(":") && !PageParagraphs.isHeading(line.words().get(i).text())) {
                continue; // "- Thành phần:      Lãnh đạo sở" is one line; beside recipients the signer's office stands in capitals
            }
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
            Gap gap = gap(page, lines, i);
            double middle = (line.left() + line.right()) / 2;
            line.words().forEach(word -> ((gap != Gap.NONE ? word.centre() < gap.middle() : middle < channel) ? left : right).add(word));
        }
        return List.of(left, right);
    }
}
