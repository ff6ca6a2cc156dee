package vn.thongsuot.app.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who acts, for which unit, from where: the answer to "may they" and the first half of every audit record.
 *
 * @param person empty for the system itself and for somebody not signed in
 * @param unit the unit one acts for at present; empty where none was chosen or the system acts
 * @param roles the roles held in that unit, delegated ones included
 * @param from the network address, or the name of the job
 * @param request the reference number that pages, records and the log share
 */
public record Actor(Optional<PersonId> person, Optional<UnitId> unit, Set<Role> roles, Reach reach, String from, String request) {

    /** How far the database shows rows of units. */
    public enum Reach {
        /** Nothing that belongs to a unit. */
        NONE,
        /** The acting unit's own rows. */
        UNIT,
        /** The acting unit's rows, and the people, accounts and roles of everything below it: an administrator at work on those. */
        ACCOUNTS,
        /** The acting unit's and those of everything below it. */
        SUBTREE,
        /** Everything: jobs of the system, never a request. */
        ALL
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    public static Actor anonymous(String from, String request) {
        return new Actor(Optional.empty(), Optional.empty(), Set.of(), Reach.NONE, from, request);
    }

    /** The program itself, in a named job. */
    public static Actor system(String job) {
        return new Actor(Optional.empty(), Optional.empty(), Set.of(), Reach.ALL, job, "");
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The same, looking farther or less far: for work that must pass the boundary between units. */
    Actor reaching(Reach farther) {
        return new Actor(person, unit, roles, farther, from, request);
    }

    /** Whoever turned out to be behind the request. */
    Actor being(PersonId known) {
        return new Actor(Optional.of(known), unit, roles, reach, from, request);
    }
}
