package vn.thongsuot.extraction;

import java.util.List;

/**
 * What stands on one page: its words and the tables drawn around some of them; sizes in points.
 *
 * @param unreadable share of its letters, 0 to 1, of which the file does not tell which they are
 */
record Page(double width, double height, List<PageWord> words, List<PageGrid> grids, double unreadable) {}
