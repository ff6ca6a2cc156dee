package vn.thongsuot.app.board;

/**
 * A unit that from one moment of the board to the next came to stand in a certain way, or no longer does.
 *
 * @param unit its number on the board
 * @param sign 1 where it stands so from then on, -1 where it did until then
 */
record Move(int unit, long document, Projection.Part part, Terms terms, Standing standing, int sign) {}
