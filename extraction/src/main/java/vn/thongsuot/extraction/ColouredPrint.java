package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Headings are sometimes printed in colour, as word processors propose. Told from seals and pens by shape: patches of ink no larger than letters, several in a
 * row. What is red is a seal's, whatever its shape.
 */
final class ColouredPrint {

    /** Letters of 8 to 20 points, marks included, in dots. */
    private static final int LOWEST = Scan.DPI * 3 / 100;
    private static final int HIGHEST = Scan.DPI * 28 / 100;
    private static final int WIDEST = Scan.DPI * 45 / 100;
    /** Letters to a row at least; numbers and days written by pen have fewer. */
    private static final int FEWEST = 5;
    /** The white between two letters of a row, in heights of the higher one. */
    private static final double GAP = 1.5;

    private final BitSet ink;
    private final int width;

    private ColouredPrint(BitSet ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    /** A patch of ink that touches itself, and the box around it. */
    private static final class Patch {
        private final List<Integer> dots = new ArrayList<>();
        private int left = Integer.MAX_VALUE;
        private int right;
        private int top = Integer.MAX_VALUE;
        private int bottom;

        void add(int dot, int width) {
            dots.add(dot);
            left = Math.min(left, dot % width);
            right = Math.max(right, dot % width);
            top = Math.min(top, dot / width);
            bottom = Math.max(bottom, dot / width);
        }

        int height() {
            return bottom - top + 1;
        }

        boolean isLetter() {
            return height() >= LOWEST && height() <= HIGHEST && right - left < WIDEST;
        }

        boolean isBeside(Patch before) {
            int shared = Math.min(bottom, before.bottom) - Math.max(top, before.top);
            return shared * 2 > Math.min(height(), before.height()) && left - before.right < GAP * Math.max(height(), before.height());
        }
    }

    /** The dots of a picture's coloured ink, red left out, that are print. */
    static BitSet of(BitSet ink, int width) {
        return new ColouredPrint(ink, width).print();
    }

    private BitSet print() {
        List<Patch> patches = patches();
        List<Patch> letters = new ArrayList<>(patches.stream().filter(Patch::isLetter).toList());
        letters.sort(Comparator.comparingInt(patch -> patch.left));
        List<List<Patch>> rows = new ArrayList<>();
        for (Patch letter : letters) {
            List<Patch> fitting = rows.stream().filter(row -> row.reversed().stream().limit(FEWEST).anyMatch(letter::isBeside)).findFirst().orElse(null);
            if (fitting == null) {
                fitting = new ArrayList<>();
                rows.add(fitting);
            }
            fitting.add(letter);
        }
        BitSet print = new BitSet();
        for (List<Patch> row : rows) {
            if (row.size() >= FEWEST) {
                keep(row, patches, print);
            }
        }
        return print;
    }

    /** A row's letters with what is small among them: marks and points. */
    private void keep(List<Patch> row, List<Patch> patches, BitSet print) {
        int height = row.stream().mapToInt(Patch::height).max().orElse(0);
        int left = row.stream().mapToInt(patch -> patch.left).min().orElse(0) - height;
        int right = row.stream().mapToInt(patch -> patch.right).max().orElse(0) + height;
        int top = row.stream().mapToInt(patch -> patch.top).min().orElse(0) - height / 2;
        int bottom = row.stream().mapToInt(patch -> patch.bottom).max().orElse(0) + height / 2;
        for (Patch patch : patches) {
            if (patch.height() <= HIGHEST && patch.left >= left && patch.right <= right && patch.top >= top && patch.bottom <= bottom) {
                patch.dots.forEach(print::set);
            }
        }
    }

    private List<Patch> patches() {
        List<Patch> patches = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int dot = ink.nextSetBit(0); dot >= 0; dot = ink.nextSetBit(dot + 1)) {
            if (!seen.get(dot)) {
                patches.add(patch(dot, seen));
            }
        }
        return patches;
    }

    private Patch patch(int start, BitSet seen) {
        Patch patch = new Patch();
        patch.add(start, width);
        seen.set(start);
        for (int i = 0; i < patch.dots.size(); i++) {
            int dot = patch.dots.get(i);
            int from = dot % width == 0 ? 0 : -1;
            int to = dot % width == width - 1 ? 0 : 1;
            for (int down = -1; down <= 1; down++) {
                for (int beside = from; beside <= to; beside++) {
                    int next = dot + down * width + beside;
                    if (next >= 0 && ink.get(next) && !seen.get(next)) {
                        seen.set(next);
                        patch.add(next, width);
                    }
                }
            }
        }
        return patch;
    }
}
