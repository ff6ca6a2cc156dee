package vn.thongsuot.extraction;

/**
 * A word on a page, in points from the page's upper left corner.
 *
 * @param bold whether its letters are bold, where the page tells
 */
record PageWord(String text, double left, double top, double right, double bottom, boolean bold, boolean italic) {

    PageWord withText(String other) {
        return new PageWord(other, left, top, right, bottom, bold, italic);
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
