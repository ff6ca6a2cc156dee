package vn.thongsuot.extraction;

import java.util.List;

/** What stands on one page: its words and the tables drawn around some of them; sizes in points. */
record Page(double width, double height, List<PageWord> words, List<PageGrid> grids) {}
