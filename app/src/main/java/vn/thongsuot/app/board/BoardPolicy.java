package vn.thongsuot.app.board;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Who sees the board of their unit. An administrator looks after accounts and sees no content. */
final class BoardPolicy {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.LEADER, Role.OFFICER, Role.REPORTER, Role.MEMBER, Role.INSPECTOR);

    private BoardPolicy() {}

    static UnitId reading(Actor actor) {
        if (READERS.stream().noneMatch(actor::has)) {
            throw new AccessDeniedException("needs one of " + READERS);
        }
        return actor.unit().orElseThrow(() -> new AccessDeniedException("acts for no unit"));
    }
}
