package vn.thongsuot.app.directive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.thongsuot.app.directive.Issue.Signing;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.UnitId;

/**
 * What a document would do if it were issued now, and what stands against it.
 *
 * @param obligations without dropped ones
 * @param names every name with what it means, in the order of the document
 * @param recipients the names of the recipients block
 * @param body what the issuing unit is
 * @param signings in whose name the unit may sign
 * @param forbiddenBy the rule by which the unit may not issue a document of this type, where there is one
 * @param number which number the document has or gets
 */
record Preparation(Document document, List<ReviewedObligation> obligations, List<Meaning> names, Set<String> recipients, Bodies.Body body, List<Signing> signings,
        Optional<String> forbiddenBy, Numbering.Plan number, Optional<Issue> issue) {

    /** What has to be put right before. */
    enum Obstacle {
        NOT_READ,
        ALREADY_ISSUED,
        /** Nobody has looked at some obligations. */
        UNREVIEWED,
        /** Some obligations name several leads. */
        SEVERAL_LEADS,
        /** Some names of units that must act mean nobody for certain. */
        OPEN_NAMES,
        /** Another document has its number. */
        NUMBER_TAKEN,
        /** Numbers count through a term that nobody has said the beginning of. */
        NO_TERM,
        /** It has no type or symbol that a number could be set before. */
        NO_SYMBOL
    }

    List<Obstacle> obstacles() {
        List<Obstacle> all = new ArrayList<>();
        add(all, Obstacle.NOT_READ, document.state() != Document.State.READ);
        add(all, Obstacle.ALREADY_ISSUED, issue.isPresent());
        add(all, Obstacle.UNREVIEWED, unreviewed() > 0);
        add(all, Obstacle.SEVERAL_LEADS, !with(ReviewedObligation.LeadGap.SEVERAL).isEmpty());
        add(all, Obstacle.OPEN_NAMES, !open().isEmpty());
        if (issue.isEmpty() && document.state() == Document.State.READ) {
            add(all, Obstacle.NUMBER_TAKEN, number instanceof Numbering.Plan.Taken);
            add(all, Obstacle.NO_TERM, number instanceof Numbering.Plan.NoTerm);
            add(all, Obstacle.NO_SYMBOL, number instanceof Numbering.Plan.NoSymbol);
        }
        return all;
    }

    private static void add(List<Obstacle> all, Obstacle obstacle, boolean stands) {
        if (stands) {
            all.add(obstacle);
        }
    }

    long unreviewed() {
        return obligations.stream().filter(obligation -> obligation.state() == State.READ).count();
    }

    List<ReviewedObligation> with(ReviewedObligation.LeadGap gap) {
        return obligations.stream().filter(obligation -> obligation.leadGap().filter(gap::equals).isPresent()).toList();
    }

    /** Names of units that must act, of which nobody is certain whom they mean. */
    List<Meaning> open() {
        Set<String> acting = acting();
        return names.stream().filter(name -> acting.contains(name.name()) && !name.settled()).toList();
    }

    private Set<String> acting() {
        return obligations.stream().flatMap(obligation -> obligation.participants().stream()).map(Participant::name).collect(Collectors.toSet());
    }

    /** Everybody who would get the document. */
    Set<UnitId> units() {
        return units(_ -> true);
    }

    /** Names with units that must act though the recipients block leaves some of them out, with how many. */
    Map<Meaning, Long> actingButNoRecipients() {
        Set<UnitId> told = units(name -> recipients.contains(name.name()));
        return left(acting(), told);
    }

    /** Recipients with units that nothing is assigned to, with how many; no mistake, but worth a look. */
    Map<Meaning, Long> recipientsButNotActing() {
        Set<String> acting = acting();
        return left(recipients, units(name -> acting.contains(name.name())));
    }

    private Map<Meaning, Long> left(Collection<String> of, Set<UnitId> among) {
        Map<Meaning, Long> left = new LinkedHashMap<>();
        for (Meaning name : names) {
            long count = of.contains(name.name()) ? name.addressees().stream().filter(unit -> !among.contains(unit)).count() : 0;
            if (count > 0) {
                left.put(name, count);
            }
        }
        return left;
    }

    private Set<UnitId> units(Predicate<Meaning> which) {
        Set<UnitId> units = new LinkedHashSet<>();
        names.stream().filter(which).forEach(name -> units.addAll(name.addressees()));
        return units;
    }

    /** The obligations in which a name has a part. */
    List<ReviewedObligation> obligationsOf(Meaning name) {
        return obligations.stream().filter(obligation -> obligation.participants().stream().anyMatch(participant -> participant.name().equals(name.name()))).toList();
    }

    /** In which parts a name stands. */
    Set<Participant.Role> roles(Meaning name) {
        return new HashSet<>(obligations.stream().flatMap(obligation -> obligation.participants().stream()).filter(participant -> participant.name().equals(name.name()))
                .map(Participant::role).toList());
    }
}
