package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    /** Letters on a page; where there are more, they are grains of a picture. */
    private static final int MOST = 6_000;
    /** Dots of the least point or mark. */
    private static final int SPECK = 6;
    /** The white between two letters of a row, in heights of the higher one. */
    private static final double GAP = 1.5;

    private final BitSet ink;
    private final int width;
    private final BitSet seen = new BitSet();
    /** The dots of the patch that is being gone through; one row for all patches, since a page may be one patch. */
    private int[] dots = new int[1024];

    private ColouredPrint(BitSet ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    /** A patch of ink that touches itself, no larger than a letter, and the box around it. */
    private record Patch(int[] dots, int left, int right, int top, int bottom) {

        int height() {
            return bottom - top + 1;
        }

        boolean isLetter() {
            return height() >= LOWEST;
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
        if (letters.size() > MOST) {
            return new BitSet();
        }
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
            if (patch.left >= left && patch.right <= right && patch.top >= top && patch.bottom <= bottom) {
                IntStream.of(patch.dots).forEach(print::set);
            }
        }
    }

    private List<Patch> patches() {
        List<Patch> patches = new ArrayList<>();
        for (int dot = ink.nextSetBit(0); dot >= 0; dot = ink.nextSetBit(dot + 1)) {
            Patch patch = seen.get(dot) ? null : patch(dot);
            if (patch != null) {
                patches.add(patch);
            }
        }
        return patches;
    }

    /** The patch that a dot belongs to; {@code null} where it is larger than a letter, or a speck. */
    private @Nullable Patch patch(int start) {
        int size = add(0, start);
        int left = start % width;
        int right = left;
        for (int i = 0; i < size; i++) {
            int dot = dots[i];
            int column = dot % width;
            left = Math.min(left, column);
            right = Math.max(right, column);
            for (int down = -1; down <= 1; down++) {
                for (int beside = column == 0 ? 0 : -1; beside <= (column == width - 1 ? 0 : 1); beside++) {
                    int next = dot + down * width + beside;
                    if (next >= 0 && ink.get(next) && !seen.get(next)) {
                        size = add(size, next);
                    }
                }
            }
        }
        int top = IntStream.of(dots).limit(size).min().orElse(start) / width;
        int bottom = IntStream.of(dots).limit(size).max().orElse(start) / width;
        boolean fits = bottom - top < HIGHEST && right - left < WIDEST && size >= SPECK;
        return fits ? new Patch(Arrays.copyOf(dots, size), left, right, top, bottom) : null;
    }

    private int add(int size, int dot) {
        seen.set(dot);
        dots = size == dots.length ? Arrays.copyOf(dots, size * 2) : dots;
        dots[size] = dot;
        return size + 1;
    }
}
