package vn.thongsuot.extraction;

/**
 * A word on a page, in points from the page's upper left corner.
 *
 * @param bold whether its letters are bold, where the page tells
 * @param confidence how sure its recognition is, 0 to 100
 * @param unreadBefore whether something short stands before it that begins its line and could not be recognised
 */
record PageWord(String text, double left, double top, double right, double bottom, boolean bold, boolean italic, double confidence, boolean unreadBefore) {

    /** A word that needed no recognition. */
    PageWord(String text, double left, double top, double right, double bottom, boolean bold, boolean italic) {
        this(text, left, top, right, bottom, bold, italic, 100, false);
    }

    PageWord withText(String other) {
        return new PageWord(other, left, top, right, bottom, bold, italic, confidence, unreadBefore);
    }

    PageWord at(double newTop, double newBottom) {
        return new PageWord(text, left, newTop, right, newBottom, bold, italic, confidence, unreadBefore);
    }

    PageWord behindUnread() {
        return new PageWord(text, left, top, right, bottom, bold, italic, confidence, true);
    }

    double middle() {
        return (top + bottom) / 2;
    }

    double height() {
        return bottom - top;
    }

    double centre() {
        return (left + right) / 2;
    }
}
