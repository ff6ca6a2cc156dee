package vn.thongsuot.extraction;

import java.util.BitSet;

/** Mends a picture where ink was taken away: its pale edges go, strokes of letters that it crossed are drawn through. */
final class Strokes {

    /** Darker than this is a letter's ink. */
    private static final int BLACK = 90;
    /** The widest line, in dots, that a stroke is drawn through. */
    private static final int CROSSING = 12;
    /** Dots at which ink fades out around its strokes. */
    private static final int EDGE = 2;

    private Strokes() {}

    /** Whitens the pale edges around dots of ink that were taken away. */
    static void whitenEdges(byte[] grey, BitSet ink, int width) {
        for (int dot = ink.nextSetBit(0); dot >= 0; dot = ink.nextSetBit(dot + 1)) {
            for (int down = -EDGE; down <= EDGE; down++) {
                for (int beside = -EDGE; beside <= EDGE; beside++) {
                    int near = dot + down * width + beside;
                    if (near >= 0 && near < grey.length && (grey[near] & 0xFF) > BLACK) {
                        grey[near] = (byte) 255;
                    }
                }
            }
        }
    }

    /** Blackens those of the dots that have black close by on two opposite sides: there a stroke goes through. */
    static void drawThrough(byte[] grey, BitSet dots, int width) {
        int[] ways = {1, width, width + 1, width - 1};
        BitSet stroke = new BitSet(grey.length);
        for (int dot = dots.nextSetBit(0); dot >= 0; dot = dots.nextSetBit(dot + 1)) {
            for (int way : ways) {
                int before = reach(grey, dots, dot, -way);
                int after = before == 0 ? 0 : reach(grey, dots, dot, way);
                if (after > 0 && before + after <= CROSSING) {
                    stroke.set(dot);
                    break;
                }
            }
        }
        stroke.stream().forEach(dot -> grey[dot] = 0);
    }

    /** Steps over the dots until a black one; 0 where something else comes first. */
    private static int reach(byte[] grey, BitSet dots, int dot, int way) {
        int at = dot;
        for (int steps = 1; steps < CROSSING; steps++) {
            at += way;
            if (at < 0 || at >= grey.length) {
                return 0;
            }
            if ((grey[at] & 0xFF) < BLACK) {
                return steps;
            }
            if (!dots.get(at) && steps > EDGE) {
                return 0;
            }
        }
        return 0;
    }
}
