package vn.thongsuot.app.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What occurrences of one obligation in one period may differ in but for how they stand; all with the same terms that stand alike are judged alike, whatever the day. @param passedDown whether a unit above gave it, not the document itself */
record Terms(@Nullable LocalDate periodEnd, @Nullable LocalDate due, boolean passedDown) {}
