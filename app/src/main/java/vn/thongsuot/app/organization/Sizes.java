package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thongsuot.app.identity.UnitId;

/** How many units the tree or a subtree has on a day. Counting a country takes a while, so it is done once for as long as nothing changes in the tree. */
final class Sizes {

    private static final int REMEMBERED = 1_000;

    private final UnitStore store;
    private volatile Counted counted = new Counted("", Map.of());

    Sizes(UnitStore store) {
        this.store = store;
    }

    /** @param top of the subtree; empty for the whole tree */
    long of(Optional<UnitId> top, LocalDate day) {
        String changes = store.changes();
        Counted known = counted;
        if (!known.changes.equals(changes) || known.sizes.size() >= REMEMBERED) {
            known = new Counted(changes, new ConcurrentHashMap<>());
            counted = known;
        }
        return known.sizes.computeIfAbsent(new Asked(top, day), _ -> top.map(unit -> store.sizeOfSubtree(unit, day)).orElseGet(() -> store.size(day)));
    }

    private record Asked(Optional<UnitId> top, LocalDate day) {}

    /** Sizes counted after the tree had changed so often, and no more often when they were asked for. */
    private record Counted(String changes, Map<Asked, Long> sizes) {}
}
