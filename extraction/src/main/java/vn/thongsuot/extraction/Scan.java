package vn.thongsuot.extraction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.thongsuot.extraction.PageGrid.Ruling;

/**
 * A page's picture made ready for recognition: grey, upright, without red seals and without the lines of tables, whose places are kept.
 */
final class Scan {

    static final int DPI = 300;
    private static final int DARK = 150;
    private static final int PALE = 185;
    /** Dots from one looked at to the next where the whole page is measured. */
    private static final int STEP = 4;
    private static final double ON_SIDE = 1.5;
    private static final int FEWEST_DOTS = 300;
    private static final int COLOURED = 40;
    private static final int BRIGHT = 110;
    /** The lowest row of a table, in dots. */
    private static final int LOWEST_ROW = DPI * 16 / 100;
    /** How far, in dots, the pieces of one upright line stand beside each other. */
    private static final int BESIDE = 6;
    /** How far apart, in points, two lines end that meet. */
    private static final double MEETS = 2;
    private final int width;
    private final int height;
    private final byte[] grey;
    private final List<Ruling> rulings = new ArrayList<>();

    private Scan(int width, int height, byte[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /** Prepares a grey picture of {@link #DPI} dots an inch, turned clockwise by so many quarters. */
    static Scan of(BufferedImage grey, int quarters) {
        BufferedImage clean = turned(grey, quarters);
        double skew = tilt(dots(clean), clean.getHeight() / STEP).angle();
        BufferedImage upright = Math.abs(skew) < 0.0008 ? clean : rotated(clean, skew);
        Scan scan = new Scan(upright.getWidth(), upright.getHeight(), data(upright).clone());
        scan.findRulings();
        SealRings.wipe(scan.grey, scan.width, scan.height, DARK);
        return scan;
    }

    /** Whether lines of text run down the picture rather than across. */
    static boolean liesOnSide(BufferedImage grey) {
        List<int[]> dots = dots(grey);
        List<int[]> turned = dots.stream().map(dot -> new int[] {dot[1], dot[0]}).toList();
        return tilt(turned, grey.getWidth() / STEP).sharpness() > ON_SIDE * tilt(dots, grey.getHeight() / STEP).sharpness();
    }

    /** Whether hardly anything stands on the page. */
    static boolean isBlank(BufferedImage grey) {
        return dots(grey).size() < FEWEST_DOTS;
    }

    private static byte[] data(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        if (quarters % 4 == 0) {
            return image;
        }
        boolean swapped = quarters % 2 != 0;
        BufferedImage turned = new BufferedImage(swapped ? image.getHeight() : image.getWidth(), swapped ? image.getWidth() : image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        AffineTransform turn = new AffineTransform();
        turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Table lines in points. */
    List<Ruling> rulings() {
        return rulings;
    }

    /** The picture as a portable grey map. */
    byte[] pgm() {
        byte[] head = ("P5 " + width + " " + height + " 255\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + grey.length);
        System.arraycopy(grey, 0, all, head.length, grey.length);
        return all;
    }

    /** A part of the picture as a portable grey map, with a white edge around it. */
    byte[] pgm(int x, int y, int w, int h) {
        int edge = 12;
        byte[] part = new byte[(w + 2 * edge) * (h + 2 * edge)];
        Arrays.fill(part, (byte) 255);
        for (int row = 0; row < h; row++) {
            System.arraycopy(grey, (y + row) * width + x, part, (row + edge) * (w + 2 * edge) + edge, w);
        }
        return new Scan(w + 2 * edge, h + 2 * edge, part).pgm();
    }

    /**
     * Grey, where coloured ink becomes white but stays dark over black: red seals and blue pens lie over black names and offices. The pale edge
     * that compression and a lens leave around coloured ink goes with it; a black stroke that opaque ink crosses is drawn through. What is printed in
     * colour, other than red, stays.
     */
    static BufferedImage withoutSeals(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage clean = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] data = data(clean);
        BitSet ink = new BitSet(width * height);
        BitSet unlikeSeals = new BitSet(width * height);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int r = row[x] >> 16 & 0xFF;
                int g = row[x] >> 8 & 0xFF;
                int b = row[x] & 0xFF;
                int lightest = Math.max(r, Math.max(g, b));
                int darkest = darkest(row[x]);
                int light = (r * 299 + g * 587 + b * 114) / 1000;
                boolean coloured = lightest - darkest > COLOURED;
                boolean overBlack = lightest <= BRIGHT;
                data[y * width + x] = (byte) (!coloured ? light : overBlack ? lightest : 255);
                ink.set(y * width + x, coloured && !overBlack);
                unlikeSeals.set(y * width + x, coloured && r < lightest);
            }
        }
        BitSet print = ColouredPrint.of(unlikeSeals, width);
        print.stream().forEach(dot -> data[dot] = (byte) darkest(picture.getRGB(dot % width, dot / width)));
        ink.andNot(print);
        Strokes.whitenEdges(data, ink, width);
        Strokes.drawThrough(data, ink, width);
        return clean;
    }

    private static int darkest(int colour) {
        return Math.min(colour >> 16 & 0xFF, Math.min(colour >> 8 & 0xFF, colour & 0xFF));
    }

    /** The dark dots of every fourth row and column. */
    private static List<int[]> dots(BufferedImage image) {
        byte[] data = data(image);
        List<int[]> dots = new ArrayList<>();
        for (int y = 0; y < image.getHeight() / STEP; y++) {
            for (int x = 0; x < image.getWidth() / STEP; x++) {
                if ((data[y * STEP * image.getWidth() + x * STEP] & 0xFF) < DARK) {
                    dots.add(new int[] {x, y});
                }
            }
        }
        return dots;
    }

    /** The angle, in radians, by which lines of text tilt, and how sharply they are set apart. */
    private record Tilt(double angle, double sharpness) {}

    /** The angle at which rows of dots are most unlike each other. */
    private static Tilt tilt(List<int[]> dots, int height) {
        Tilt best = new Tilt(0, -1);
        for (int tenth = -30; tenth <= 30; tenth++) {
            double angle = Math.toRadians(tenth / 10.0);
            double sharp = sharpness(dots, Math.tan(angle), height) * (tenth == 0 ? 1.002 : 1);
            best = sharp > best.sharpness() ? new Tilt(angle, sharp) : best;
        }
        return best;
    }

    private static double sharpness(List<int[]> dots, double slope, int height) {
        int[] rows = new int[height * 2];
        for (int[] dot : dots) {
            int y = (int) (dot[1] - dot[0] * slope) + height / 2;
            if (y >= 0 && y < rows.length) {
                rows[y]++;
            }
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double change = rows[i] - rows[i - 1];
            sum += change * change;
        }
        return sum;
    }

    private static BufferedImage rotated(BufferedImage image, double skew) {
        BufferedImage turned = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, AffineTransform.getRotateInstance(-skew, image.getWidth() / 2.0, image.getHeight() / 2.0), null);
        graphics.dispose();
        return turned;
    }

    /** Thin lines of tables are paler than letters. */
    private boolean isLine(int x, int y) {
        return (grey[y * width + x] & 0xFF) < PALE;
    }

    /** Finds straight runs of dark dots far longer than any letter's stroke, keeps their places and wipes them out. */
    private void findRulings() {
        List<int[]> across = runs(true, DPI * 6 / 10);
        List<Ruling> horizontal = joined(across, true);
        List<int[]> down = columns(runs(false, LOWEST_ROW), horizontal);
        List<Ruling> vertical = joined(down, false);
        for (Ruling h : horizontal) {
            boolean inGrid = vertical.stream().filter(v -> v.x0() >= h.x0() - 6 && v.x0() <= h.x1() + 6 && v.y0() <= h.y1() + 6 && v.y1() >= h.y0() - 6).count() >= 2;
            if (inGrid) {
                rulings.add(h);
            }
        }
        if (!rulings.isEmpty()) {
            rulings.addAll(vertical);
        }
        wipe(across, true);
        if (!rulings.isEmpty()) {
            wipe(down, false);
        }
    }

    /** Of runs down those longer than any letter's stroke, and those as short as a row of one line that go from line to line where a long one runs further on. */
    private static List<int[]> columns(List<int[]> down, List<Ruling> horizontal) {
        List<int[]> columns = new ArrayList<>(down.stream().filter(run -> run[2] - run[1] >= DPI * 35 / 100).toList());
        BitSet places = new BitSet();
        columns.forEach(run -> places.set(Math.max(0, run[0] - BESIDE), run[0] + BESIDE + 1));
        double scale = 72.0 / DPI;
        for (int[] run : down) {
            boolean low = run[2] - run[1] < DPI * 35 / 100;
            if (low && places.get(run[0]) && meets(run[0] * scale, run[1] * scale, horizontal) && meets(run[0] * scale, run[2] * scale, horizontal)) {
                columns.add(run);
            }
        }
        columns.sort(Comparator.comparingInt(run -> run[0]));
        return columns;
    }

    private static boolean meets(double x, double y, List<Ruling> horizontal) {
        return horizontal.stream().anyMatch(line -> x > line.x0() - MEETS && x < line.x1() + MEETS && y > line.y0() - MEETS && y < line.y1() + MEETS);
    }

    /** Runs as {place, from, to}: a row's dark stretch from column to column, or a column's from row to row, of some length; small breaks are bridged. */
    private List<int[]> runs(boolean across, int least) {
        int outer = across ? height : width;
        int inner = across ? width : height;
        List<int[]> runs = new ArrayList<>();
        for (int place = 0; place < outer; place++) {
            int from = -1;
            int last = -1;
            for (int at = 0; at < inner; at++) {
                boolean dark = across ? isLine(at, place) : isLine(place, at);
                if (dark) {
                    from = from < 0 ? at : from;
                    last = at;
                } else if (from >= 0 && at - last > 4) {
                    if (last - from >= least) {
                        runs.add(new int[] {place, from, last});
                    }
                    from = -1;
                }
            }
            if (from >= 0 && last - from >= least) {
                runs.add(new int[] {place, from, last});
            }
        }
        return runs;
    }

    /** Runs of neighbouring rows are one line; so are the pieces that a slight tilt leaves one after the other. */
    private static List<Ruling> joined(List<int[]> runs, boolean across) {
        double scale = 72.0 / DPI;
        List<double[]> lines = new ArrayList<>();
        for (int[] run : runs) {
            double[] line = null;
            for (double[] known : lines) {
                if (run[0] - known[3] <= 6 && run[1] <= known[2] + 40 && known[1] <= run[2] + 40) {
                    line = known;
                    break;
                }
            }
            if (line == null) {
                lines.add(new double[] {run[0], run[1], run[2], run[0]});
            } else {
                line[1] = Math.min(line[1], run[1]);
                line[2] = Math.max(line[2], run[2]);
                line[3] = Math.max(line[3], run[0]);
            }
        }
        return lines.stream().filter(line -> line[3] - line[0] < 30).map(line -> across
                ? new Ruling(line[1] * scale, line[0] * scale, line[2] * scale, line[3] * scale)
                : new Ruling(line[0] * scale, line[1] * scale, line[3] * scale, line[2] * scale)).toList();
    }

    private void wipe(List<int[]> runs, boolean across) {
        for (int[] run : runs) {
            for (int beside = -3; beside <= 3; beside++) {
                int place = Math.clamp(run[0] + beside, 0, (across ? height : width) - 1);
                for (int at = run[1]; at <= run[2]; at++) {
                    grey[across ? place * width + at : at * width + place] = (byte) 255;
                }
            }
        }
    }
}
