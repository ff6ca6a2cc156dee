package vn.thongsuot.app.directive;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Who may do what with the register of their unit. An administrator looks after accounts and sees no content. */
final class DirectivePolicy {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.LEADER, Role.OFFICER, Role.REPORTER, Role.MEMBER, Role.INSPECTOR);
    private static final Set<Role> REVIEWERS = Set.of(Role.CLERK, Role.LEADER);

    /** Who confirms receipt for a unit, and hears by mail of what waits for that. */
    static final Set<Role> RECEIVERS = Set.of(Role.CLERK, Role.LEADER, Role.OFFICER, Role.REPORTER);

    private DirectivePolicy() {}

    /** The unit whose register the actor may read. */
    static UnitId reading(Actor actor) {
        return unit(actor, READERS);
    }

    static UnitId registering(Actor actor) {
        return unit(actor, Set.of(Role.CLERK));
    }

    static UnitId reviewing(Actor actor) {
        return unit(actor, REVIEWERS);
    }

    /** The unit in whose name the actor issues. */
    static UnitId issuing(Actor actor) {
        return unit(actor, Set.of(Role.LEADER));
    }

    /** The unit for which the actor confirms what it got. */
    static UnitId receiving(Actor actor) {
        return unit(actor, RECEIVERS);
    }

    /** The unit whose register an inspector asks to read; whether it stands at or below their own, the tree says. */
    static UnitId inspecting(Actor actor, long asked) {
        unit(actor, Set.of(Role.INSPECTOR));
        return new UnitId(asked);
    }

    static boolean mayInspect(Actor actor) {
        return actor.has(Role.INSPECTOR);
    }

    static boolean mayIssue(Actor actor) {
        return actor.has(Role.LEADER);
    }

    static boolean mayReceive(Actor actor) {
        return RECEIVERS.stream().anyMatch(actor::has);
    }

    static boolean mayRead(Actor actor) {
        return READERS.stream().anyMatch(actor::has);
    }

    static boolean mayRegister(Actor actor) {
        return actor.has(Role.CLERK);
    }

    static boolean mayReview(Actor actor) {
        return REVIEWERS.stream().anyMatch(actor::has);
    }

    private static UnitId unit(Actor actor, Set<Role> allowed) {
        if (allowed.stream().noneMatch(actor::has)) {
            throw new AccessDeniedException("needs one of " + allowed);
        }
        return actor.unit().orElseThrow(() -> new AccessDeniedException("acts for no unit"));
    }
}
