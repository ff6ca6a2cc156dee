package vn.thongsuot.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom an issued document went to.
 *
 * @param issued whether all of it is there; before, {@code delivered} of {@code units} are laid ready
 * @param opened how many have opened it and not confirmed
 * @param shown all, unreceived or unopened
 * @param receiveBy by when they are to confirm; {@code null} before it is issued
 * @param next the address of the next lines; empty where there are no more
 */
public record DeliveriesView(long id, String name, boolean issued, long units, long delivered, long received, long opened, String shown, @Nullable LocalDate receiveBy, List<Line> lines, String next) {

    /** A unit that got it; {@code receivedAt} is {@code null} until it confirms, {@code openedAt} until somebody opens it, {@code remindedAt} unless it was reminded. */
    public record Line(String unit, @Nullable Instant receivedAt, @Nullable Instant openedAt, @Nullable Instant remindedAt) {}

    public long unopened() {
        return units - received - opened;
    }

    public boolean late(LocalDate today) {
        return receiveBy != null && receiveBy.isBefore(today) && received < units;
    }
}
