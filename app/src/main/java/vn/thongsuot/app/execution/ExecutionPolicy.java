package vn.thongsuot.app.execution;

import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Who may do what with what their unit owes and what it judges. An administrator looks after accounts and sees no content. */
final class ExecutionPolicy {

    private static final Set<Role> READERS = Set.of(Role.CLERK, Role.LEADER, Role.OFFICER, Role.REPORTER, Role.MEMBER, Role.INSPECTOR);
    static final Set<Role> REPORTERS = Set.of(Role.CLERK, Role.LEADER, Role.OFFICER, Role.REPORTER);
    /** Those who speak for the unit: name who is responsible, ask to be excused, judge what others report. */
    static final Set<Role> SPEAKERS = Set.of(Role.CLERK, Role.LEADER);

    private ExecutionPolicy() {}

    static UnitId reading(Actor actor) {
        return unit(actor, READERS);
    }

    /** The unit in whose name the actor may do this. */
    static UnitId doing(Actor actor, Act act) {
        return unit(actor, roles(act));
    }

    /** The unit in whose name the actor judges and urges others. */
    static UnitId judging(Actor actor) {
        return unit(actor, SPEAKERS);
    }

    static boolean may(Actor actor, Act act) {
        return roles(act).stream().anyMatch(actor::has);
    }

    static boolean mayReport(Actor actor) {
        return REPORTERS.stream().anyMatch(actor::has);
    }

    static boolean mayJudge(Actor actor) {
        return SPEAKERS.stream().anyMatch(actor::has);
    }

    static boolean mayRead(Actor actor) {
        return READERS.stream().anyMatch(actor::has);
    }

    private static Set<Role> roles(Act act) {
        return switch (act) {
            case PROGRESS, REPORT, EXTENSION_REQUEST -> REPORTERS;
            case REFUSAL_REQUEST, RESPONSIBILITY, VERIFICATION, RETURN, EXTENSION, EXTENSION_DENIAL, REFUSAL, REFUSAL_DENIAL, SUSPENSION, RESUMPTION, PASSING, TAKING_BACK -> SPEAKERS;
        };
    }

    private static UnitId unit(Actor actor, Set<Role> allowed) {
        if (allowed.stream().noneMatch(actor::has)) {
            throw new AccessDeniedException("needs one of " + allowed);
        }
        return actor.unit().orElseThrow(() -> new AccessDeniedException("acts for no unit"));
    }
}
