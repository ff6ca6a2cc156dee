package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Schedule;

/** What a group of assignment lines says: who, when, with what result. */
record LineFields(List<Actor> actors, @Nullable Schedule schedule, @Nullable Span deliverable) {

    static final LineFields NONE = new LineFields(List.of(), null, null);

    static LineFields of(Wording text, List<AssignmentLine> lines, @Nullable Integer year) {
        return of(text, lines, year, Actor.How.LINE);
    }

    static LineFields of(Wording text, List<AssignmentLine> lines, @Nullable Integer year, Actor.How how) {
        List<Actor> actors = new ArrayList<>();
        Schedule schedule = null;
        Span deliverable = null;
        boolean leads = false;
        for (AssignmentLine line : lines) {
            leads |= line.has(AssignmentLine.Kind.LEAD);
        }
        for (AssignmentLine line : lines) {
            for (AssignmentLine.Field field : line.fields()) {
                switch (field.kind()) {
                    case LEAD -> add(actors, text, field.value(), Actor.Role.LEAD, how);
                    case COOPERATE -> add(actors, text, field.value(), Actor.Role.COOPERATE, how);
                    case EXECUTE -> add(actors, text, field.value(), leads ? Actor.Role.IMPLEMENT : Actor.Role.LEAD, how);
                    case SCHEDULE -> schedule = schedule == null ? known(Schedules.ofColumn(text, field.value(), year)) : schedule;
                    case DELIVERABLE -> deliverable = field.value();
                    case ATTRIBUTE -> { }
                }
            }
        }
        return new LineFields(List.copyOf(actors), schedule, deliverable);
    }

    private static @Nullable Schedule known(Schedule schedule) {
        return schedule.kind() == Schedule.Kind.UNSPECIFIED ? null : schedule;
    }

    /** Adds the names that stand in a cell or after a label; a paragraph of its own is a name of its own. */
    static void add(List<Actor> actors, Wording text, Span value, Actor.Role role, Actor.How how) {
        int start = value.start();
        while (start < value.end()) {
            int stop = endOfName(text, start, value.end());
            addNames(actors, text, Folded.trim(text, new Span(start, stop), "-–+*•."), role, how);
            start = stop + 1;
        }
    }

    /** A line that begins with a small letter goes on with the name before it. */
    private static int endOfName(Wording text, int start, int end) {
        int feed = text.indexOf('\n', start, end);
        while (feed >= 0 && goesOn(text, start, feed, end)) {
            feed = text.indexOf('\n', feed + 1, end);
        }
        return feed < 0 ? end : feed;
    }

    private static boolean goesOn(Wording text, int start, int feed, int end) {
        int next = feed;
        while (next < end && Folded.isSpace(text.charAt(next))) {
            next++;
        }
        int last = feed;
        while (last > start && Folded.isSpace(text.charAt(last - 1))) {
            last--;
        }
        boolean listed = last > start && (text.charAt(last - 1) == ',' || text.startsWith("và", Math.max(start, last - 2)));
        return next < end && (Character.isLowerCase(text.charAt(next)) || listed);
    }

    private static void addNames(List<Actor> actors, Wording text, Span value, Actor.Role role, Actor.How how) {
        if (value.isEmpty()) {
            return;
        }
        Words words = text.words(value).ofItem();
        RoleList roles = role == Actor.Role.COOPERATE ? null : RoleList.of(words, 0, words.size());
        if (roles != null) {
            roles.leads().forEach(span -> actors.add(new Actor(Folded.in(text, span), Actor.Role.LEAD, how, span)));
            roles.cooperators().forEach(span -> actors.add(new Actor(Folded.in(text, span), Actor.Role.COOPERATE, how, span)));
            return;
        }
        UnitNames.Names names = UnitNames.at(words, 0, words.size(), UnitNames.Place.CELL);
        if (names == null) {
            actors.add(new Actor(Folded.in(text, value), role, how, value));
            return;
        }
        for (Span span : names.spans()) {
            actors.add(new Actor(Folded.in(text, span), role, how, span));
        }
    }
}
