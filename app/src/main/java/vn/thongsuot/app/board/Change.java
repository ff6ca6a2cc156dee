package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as it now stands, or stood.
 *
 * @param unit the number of its unit on the board
 * @param passedDown whether a unit above gave it, not the document itself
 * @param standing empty where it is counted no longer
 */
record Change(int unit, long document, long sender, Projection.Part part, @Nullable LocalDate periodEnd, @Nullable LocalDate due, boolean passedDown, Optional<Standing> standing) {}
