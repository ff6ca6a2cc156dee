package vn.thongsuot.reading;

/** What the reader stops looking at, so that text made to be slow is read in proportion to its length. People write a fraction of it. */
public final class Bounds {

    /** So many words of an item, of a heading or of a cell are looked at for who acts. */
    public static final int WORDS_OF_ITEM = 1_000;
    /** So many units are taken from what stands around an item: its heading, its line, the section that gives it. */
    public static final int UNITS_AROUND = 100;
    /** Where there are more recipients than these, they are not compared with who must act. */
    public static final int RECIPIENTS = 500;

    private Bounds() {}
}
