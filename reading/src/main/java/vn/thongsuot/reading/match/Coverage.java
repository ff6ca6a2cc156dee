package vn.thongsuot.reading.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Passages.Match;

/**
 * What a plan makes of the obligations of the directive that it carries out.
 *
 * @param parent each obligation of the parent, in its order
 * @param added obligations of the plan's own, that no parent obligation leads to
 */
public record Coverage(List<Answer> parent, List<Obligation> added) {

    public Coverage {
        parent = List.copyOf(parent);
        added = List.copyOf(added);
    }

    /** How far a plan answers an obligation of its parent. */
    public enum State { TAKEN_UP, PERHAPS, LEFT_OUT }

    /**
     * @param by obligations of the plan that answer it, the most similar first
     * @param traced whether the plan itself names the obligation it answers
     */
    public record Answer(Obligation asked, State state, List<Match<Obligation>> by, boolean traced) {
        public Answer {
            by = List.copyOf(by);
        }
    }

    private static final int MOST_ANSWERS = 3;

    /**
     * Compares two documents' obligations.
     *
     * @param traces identifiers of the plan's obligations that name a parent obligation, by its identifier
     */
    public static Coverage of(List<Obligation> parent, List<Obligation> plan, Map<String, List<String>> traces) {
        Passages<Obligation> passages = new Passages<>();
        plan.forEach(o -> passages.add(o, o.text()));
        List<Answer> answers = new ArrayList<>();
        Set<String> leading = new HashSet<>();
        for (Obligation asked : parent) {
            List<String> named = traces.getOrDefault(asked.id(), List.of());
            List<Match<Obligation>> similar = passages.similar(asked.text(), 0, plan.size()).stream()
                    .filter(match -> match.similarity() >= Passages.ALIKE || named.contains(match.passage().id())).toList();
            List<Match<Obligation>> by = similar.stream().filter(match -> named.isEmpty() || named.contains(match.passage().id())).limit(MOST_ANSWERS).toList();
            State state = by.isEmpty() ? State.LEFT_OUT : !named.isEmpty() || by.getFirst().similarity() >= Passages.SAME ? State.TAKEN_UP : State.PERHAPS;
            answers.add(new Answer(asked, state, by, !named.isEmpty() && !by.isEmpty()));
            by.forEach(match -> leading.add(match.passage().id()));
            similar.forEach(match -> leading.add(match.passage().id()));
        }
        return new Coverage(answers, plan.stream().filter(o -> !leading.contains(o.id())).toList());
    }

    public long count(State state) {
        return parent.stream().filter(answer -> answer.state() == state).count();
    }
}
