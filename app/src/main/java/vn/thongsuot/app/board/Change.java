package vn.thongsuot.app.board;

import java.util.Optional;

/**
 * An occurrence as it now stands, or stood.
 *
 * @param unit the number of its unit on the board
 * @param standing empty where it is counted no longer
 */
record Change(int unit, long document, long sender, Projection.Part part, Terms terms, Optional<Standing> standing) {}
