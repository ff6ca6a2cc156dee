package vn.thongsuot.app.directive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beside the form of an obligation: whether what is typed is kept, and what others type of the same one.
 *
 * @param kept when what was just sent was kept; null where nothing was sent
 * @param tooLong whether it is too long to be kept
 */
public record TypingView(@Nullable Instant kept, boolean tooLong, List<Other> others) {

    /** Somebody else's, as they typed it; {@code still} where they are at it. */
    public record Other(String who, Instant at, boolean still, ObligationForm form) {}
}
