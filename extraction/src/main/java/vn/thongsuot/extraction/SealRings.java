package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Wipes round seals out of pictures that have no colours to tell them by.
 *
 * <p>A seal is two or three circles around one centre. The outer one is sought coarsely: every dark dot votes for the centres that lie a radius away; where
 * enough of a circle is really drawn, it is a seal. Then the thin arcs of all its circles are whitened, strokes of letters that they crossed are
 * drawn through again, and what lies wholly inside goes: the seal's own words. The office above and the name below reach out of it and stay.
 *
 * <p>Limits: round seals of the prescribed sizes only; one whose circles are printed by less than half is not seen.
 */
final class SealRings {

    /** Radii of seals: 14 to 22 mm. */
    private static final int SMALLEST = Scan.DPI * 140 / 254;
    private static final int LARGEST = Scan.DPI * 220 / 254;
    private static final int COARSE = 8;
    private static final int ANGLES = 360;
    private static final int MOST = 3;
    private static final double DRAWN = 0.55;
    private static final int NEAR = 5;
    /** The thickest line of a circle, in dots. */
    private static final int THICK = 12;
    /** Dots at which a line fades out. */
    private static final int FADES = 2;
    private static final double[] SINES = new double[ANGLES];
    private static final double[] COSINES = new double[ANGLES];

    static {
        for (int a = 0; a < ANGLES; a++) {
            SINES[a] = Math.sin(2 * Math.PI * a / ANGLES);
            COSINES[a] = Math.cos(2 * Math.PI * a / ANGLES);
        }
    }

    private final byte[] grey;
    private final int width;
    private final int height;
    private final int dark;
    private final BitSet wiped = new BitSet();

    private SealRings(byte[] grey, int width, int height, int dark) {
        this.grey = grey;
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    private record Circle(double x, double y, double radius, double drawn) {}

    /** Whitens the seals of a grey picture; darker than {@code dark} is ink. */
    static void wipe(byte[] grey, int width, int height, int dark) {
        SealRings rings = new SealRings(grey, width, height, dark);
        for (int i = 0; i < MOST; i++) {
            Circle outer = rings.find();
            if (outer == null) {
                return;
            }
            rings.wipe(outer);
        }
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && (grey[y * width + x] & 0xFF) < dark;
    }

    private @Nullable Circle find() {
        Circle best = null;
        for (Circle coarse : candidates()) {
            Circle fine = refined(coarse);
            if (fine.drawn() > DRAWN && (best == null || fine.drawn() > best.drawn())) {
                best = fine;
            }
        }
        return best;
    }

    /** For each radius the centre with most votes. */
    private List<Circle> candidates() {
        int w = width / COARSE;
        int h = height / COARSE;
        List<int[]> dots = new ArrayList<>();
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                if (hasInk(x * COARSE, y * COARSE)) {
                    dots.add(new int[] {x, y});
                }
            }
        }
        List<Circle> found = new ArrayList<>();
        int[] votes = new int[w * h];
        for (int radius = SMALLEST / COARSE; radius <= LARGEST / COARSE; radius++) {
            Arrays.fill(votes, 0);
            int best = 0;
            for (int[] dot : dots) {
                for (int a = 0; a < ANGLES; a += 6) {
                    int x = (int) (dot[0] + radius * COSINES[a] + 0.5);
                    int y = (int) (dot[1] + radius * SINES[a] + 0.5);
                    if (x >= 0 && y >= 0 && x < w && y < h && ++votes[y * w + x] > votes[best]) {
                        best = y * w + x;
                    }
                }
            }
            found.add(new Circle(best % w * COARSE, best / w * COARSE, radius * COARSE, 0));
        }
        return found;
    }

    private boolean hasInk(int x, int y) {
        for (int k = 0; k < COARSE; k++) {
            if (isDark(x + k, y + k) || isDark(x + k, y + COARSE - 1 - k)) {
                return true;
            }
        }
        return false;
    }

    private Circle refined(Circle coarse) {
        Circle best = coarse;
        for (int step = COARSE; step >= 1; step /= 2) {
            Circle from = best;
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dr = -1; dr <= 1; dr++) {
                        double x = from.x() + dx * step;
                        double y = from.y() + dy * step;
                        double r = from.radius() + dr * step;
                        double drawn = drawn(x, y, r);
                        best = drawn > best.drawn() ? new Circle(x, y, r, drawn) : best;
                    }
                }
            }
        }
        return best;
    }

    /** The share of a circle that is ink. */
    private double drawn(double x, double y, double radius) {
        int count = 0;
        for (int a = 0; a < ANGLES; a++) {
            count += isDark((int) (x + radius * COSINES[a]), (int) (y + radius * SINES[a])) ? 1 : 0;
        }
        return (double) count / ANGLES;
    }

    private void wipe(Circle outer) {
        for (double radius = outer.radius() * 1.12; radius > outer.radius() * 0.5; radius--) {
            if (drawn(outer.x(), outer.y(), radius) > DRAWN * 0.8) {
                wipeArc(outer, radius);
            }
        }
        wipeArc(outer, outer.radius());
        Strokes.drawThrough(grey, wiped, width);
        wipeInside(outer);
        Strokes.whitenEdges(grey, wiped, width);
        wiped.clear();
    }

    /** Whitens the ink nearest to a circle all around, where it is as thin as a line. */
    private void wipeArc(Circle centre, double radius) {
        for (int a = 0; a < ANGLES * 8; a++) {
            double angle = 2 * Math.PI * a / (ANGLES * 8);
            double sine = Math.sin(angle);
            double cosine = Math.cos(angle);
            int inner = (int) radius;
            while (inner > radius - NEAR && !isDark((int) (centre.x() + inner * cosine), (int) (centre.y() + inner * sine))) {
                inner--;
            }
            int outer = inner;
            while (inner > radius - THICK && isDark((int) (centre.x() + inner * cosine), (int) (centre.y() + inner * sine))) {
                inner--;
            }
            while (outer < radius + THICK && isDark((int) (centre.x() + outer * cosine), (int) (centre.y() + outer * sine))) {
                outer++;
            }
            if (outer - inner < THICK) {
                for (int r = inner - FADES; r <= outer + FADES; r++) {
                    whiten((int) (centre.x() + r * cosine), (int) (centre.y() + r * sine));
                }
            }
        }
    }

    /** Whitens patches of ink that lie wholly inside a circle. */
    private void wipeInside(Circle circle) {
        BitSet seen = new BitSet();
        int radius = (int) circle.radius();
        for (int y = (int) circle.y() - radius; y <= circle.y() + radius; y++) {
            for (int x = (int) circle.x() - radius; x <= circle.x() + radius; x++) {
                if (isDark(x, y) && isInside(circle, x, y) && !seen.get(y * width + x)) {
                    List<Integer> patch = new ArrayList<>();
                    if (fill(circle, y * width + x, seen, patch)) {
                        patch.forEach(dot -> whiten(dot % width, dot / width));
                    }
                }
            }
        }
    }

    /** Gathers the patch that a dot belongs to, as far as the circle goes; whether it ends there. */
    private boolean fill(Circle circle, int start, BitSet seen, List<Integer> patch) {
        boolean inside = true;
        patch.add(start);
        seen.set(start);
        for (int i = 0; i < patch.size(); i++) {
            int dot = patch.get(i);
            for (int down = -1; down <= 1; down++) {
                for (int beside = -1; beside <= 1; beside++) {
                    int x = dot % width + beside;
                    int y = dot / width + down;
                    if (!isDark(x, y) || seen.get(y * width + x)) {
                        continue;
                    }
                    if (!isInside(circle, x, y)) {
                        inside = false;
                        continue;
                    }
                    seen.set(y * width + x);
                    patch.add(y * width + x);
                }
            }
        }
        return inside;
    }

    private static boolean isInside(Circle circle, int x, int y) {
        return Math.hypot(x - circle.x(), y - circle.y()) <= circle.radius();
    }

    private void whiten(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            if (isDark(x, y)) {
                wiped.set(y * width + x);
            }
            grey[y * width + x] = (byte) 255;
        }
    }
}
