package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Actor.How;
import vn.thongsuot.reading.Reading.Actor.Role;
import vn.thongsuot.reading.Reading.Schedule;

/**
 * Makes an obligation of a leaf: weighs what it states itself against what lines and headings around it say.
 *
 * <p>Of leads, what the item states wins over a heading; an assignment line or column wins over the item's mere grammatical subject, not
 * over its "chủ trì" or "giao". Of cooperators, the item's are added to a line's and replace a heading's. Of schedules, the item's own wins over a
 * line's, a line's over a heading's.
 */
final class DraftMaker {

    private static final Phrases<Boolean> PARTY_BODIES = Phrase.set("đảng ủy", "các đảng ủy", "chi bộ", "các chi bộ", "chi ủy", "đảng bộ", "các đảng bộ", "cấp ủy", "các cấp ủy",
            "ban thường vụ", "ban chấp hành", "thường trực đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy");

    private DraftMaker() {}

    static Draft of(
            Wording text, @Nullable String path, Reading.Section.@Nullable Kind kind, Span item, Words words, Surroundings around,
            @Nullable Integer year) {
        return of(text, path, kind, item, words, around, year, null);
    }

    /** With the time that a column states for it, whatever days its words mention; {@code null} where none does. */
    static Draft of(
            Wording text, @Nullable String path, Reading.Section.@Nullable Kind kind, Span item, Words words, Surroundings around,
            @Nullable Integer year, @Nullable Schedule column) {
        int labelled = AssignmentLine.inside(words);
        Span own = labelled < 0 ? item : new Span(item.start(), words.end(labelled - 1));
        Words ownWords = labelled < 0 ? words : text.words(own);
        Surroundings all = around;
        if (labelled >= 0) {
            AssignmentLine line = AssignmentLine.of(text, text.words(new Span(words.start(labelled), item.end())));
            LineFields fields = LineFields.of(text, line == null ? List.of() : List.of(line), year, How.STATED);
            all = around.with(fields.actors(), fields.schedule(), fields.deliverable());
        }
        boolean led = Actors.has(around.headings(), Role.LEAD);
        StatedActors stated = led ? StatedActors.ofLed(text, ownWords, around.underUnit()) : StatedActors.of(text, ownWords, around.underUnit());
        List<Actor> actors = new ArrayList<>(leads(text, ownWords, stated, all));
        actors.addAll(cooperators(text, stated, all));
        return new Draft(path, kind, item, List.copyOf(actors), named(text, stated.roleHolders(), Role.COOPERATE),
                column == null ? schedule(text, own, all, year) : column, all.deliverable());
    }

    private static List<Actor> named(Wording text, List<Span> spans, Role role) {
        if (spans.isEmpty()) {
            return List.of();
        }
        List<Actor> actors = new ArrayList<>(spans.size());
        for (Span span : spans) {
            actors.add(new Actor(Folded.in(text, span), role, How.STATED, span));
        }
        return actors;
    }

    private static List<Actor> leads(Wording text, Words words, StatedActors stated, Surroundings around) {
        List<Actor> own = named(text, stated.leads(), Role.LEAD);
        List<Actor> lines = Actors.of(around.lines(), Role.LEAD);
        if (!lines.isEmpty() && !stated.explicit()) {
            List<Actor> all = new ArrayList<>(lines);
            Actors.addNew(all, named(text, stated.answerable(), Role.LEAD));
            return all;
        }
        List<Actor> headings = Actors.of(around.headings(), Role.LEAD);
        if (own.isEmpty() || tellsWhomToLead(text, words, headings)) {
            return headings;
        }
        boolean same = !headings.isEmpty() && isBehindSentence(words, own.getFirst().span()) && keys(own).equals(keys(headings));
        if (stated.opening() && !same || headings.isEmpty()) {
            return own;
        }
        List<Actor> both = new ArrayList<>(headings);
        Actors.addNew(both, own.stream().filter(actor -> !isAddressedAlready(actor, headings)).toList());
        return both;
    }

    /** "Các Cục Thuế" below "yêu cầu Cục Thuế các tỉnh, thành phố": those who are addressed, called by their kind. */
    private static boolean isAddressedAlready(Actor actor, List<Actor> addressed) {
        String kind = DistinctNames.key(actor.name());
        boolean several = kind.length() < actor.name().length();
        return several && addressed.stream().anyMatch(other -> DistinctNames.key(other.name()).startsWith(kind + " "));
    }

    private static boolean isBehindSentence(Words words, Span name) {
        return words.at(words.indexAt(name.start()) - 1, ".");
    }

    private static Set<String> keys(List<Actor> actors) {
        return actors.stream().map(actor -> DistinctNames.key(actor.name())).collect(Collectors.toSet());
    }

    /** Below "Đảng ủy UBND xã" an item that begins "Lãnh đạo UBND xã …" tells what the party body does, not who the heads of the other are. */
    private static boolean tellsWhomToLead(Wording text, Words words, List<Actor> headings) {
        return words.at(0, "lãnh", "đạo") && UnitNames.beginsAt(words, 2)
                && headings.stream().anyMatch(actor -> PARTY_BODIES.isAt(text.words(actor.span()), 0));
    }

    private static List<Actor> cooperators(Wording text, StatedActors stated, Surroundings around) {
        if (stated.cooperators().isEmpty() && around.headings().isEmpty() && around.lines().isEmpty()) {
            return List.of();
        }
        List<Actor> actors = new ArrayList<>(named(text, stated.cooperators(), Role.COOPERATE));
        if (actors.isEmpty()) {
            actors.addAll(Actors.of(around.headings(), Role.COOPERATE));
        }
        Actors.addNew(actors, Actors.but(around.lines(), Role.LEAD));
        return actors;
    }

    private static Schedule schedule(Wording text, Span own, Surroundings around, @Nullable Integer year) {
        Words words = text.words(own);
        int said = Speech.begin(words);
        int decided = said > 0 ? words.start(said) : Tasks.behindDecision(words);
        Schedule asked = decided < 0 ? Schedule.UNSPECIFIED : Schedules.ofItem(text, new Span(decided, own.end()), year);
        Schedule stated = asked.kind() == Schedule.Kind.UNSPECIFIED ? Schedules.ofItem(text, own, year) : asked;
        if (stated.kind() != Schedule.Kind.UNSPECIFIED) {
            return stated;
        }
        if (around.schedule() != null) {
            return around.schedule();
        }
        return around.headingSchedule() == null ? stated : around.headingSchedule();
    }
}
