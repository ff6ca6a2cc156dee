package vn.thongsuot.app.directive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an issued document went to.
 *
 * @param issued whether all of it is there; before, {@code delivered} of {@code units} are laid ready
 * @param next the address of the next lines; empty where there are no more
 */
public record DeliveriesView(long id, String name, boolean issued, long units, long delivered, long received, boolean unreceivedOnly, List<Line> lines, String next) {

    /** A unit that got it; {@code receivedAt} is {@code null} until it confirms. */
    public record Line(String unit, @Nullable Instant receivedAt) {}
}
