package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/** What the pages of this module show. */
public final class TreeViews {

    /** How many units a page of a branch lists. */
    static final int PAGE = 100;

    private TreeViews() {}

    /** A unit in the tree, and how many stand directly below it. */
    public record Node(Unit unit, String kind, long below) {}

    /**
     * The units directly below one, a page of them.
     *
     * @param top whose they are; empty for the topmost
     * @param from the place of the first one shown, counted from 0
     */
    public record Branch(Optional<UnitId> top, List<Node> nodes, int from, boolean more) {}

    /** The tree with one branch open: the way down to it, and what stands there. */
    public record TreePage(AsOf asOf, List<Unit> way, Optional<Unit> open, Branch branch, long units, boolean mayChange) {}

    /** What a search found. */
    public record Found(AsOf asOf, String text, List<FoundUnit> units, boolean more) {}

    public record FoundUnit(Unit unit, String kind, String way) {}

    /** A unit with what stands around it and what happened to it; {@code elsewhere} other modules have more of it. */
    public record UnitPage(AsOf asOf, Unit unit, String kind, List<Unit> way, Branch branch, long subtree, List<Event> history, List<Unit> predecessors, List<Unit> successors,
            Optional<Positions.Term> term, List<Positions.Position> positions, boolean mayChange, List<Destination> elsewhere) {}

    /** Something that happened to a unit on a day. */
    public record Event(LocalDate day, String vietnamese, String english, String reason) {
        public String in(Language language) {
            return language.say(vietnamese, english);
        }
    }

    /** A form of a reorganisation: what was typed, what is wrong with it, and once nothing is, what it would change. */
    public record Form(String type, Unit unit, String kind, Map<String, String> typed, FormErrors errors, List<Choice> kinds, List<Unit> children, List<String> changes) {
        public String value(String name) {
            return typed.getOrDefault(name, "");
        }

        public boolean agreed() {
            return !changes.isEmpty();
        }
    }

    /** The positions of the administrator's own unit, and forms to change them with what was typed. */
    public record PositionsPage(UnitId unit, List<Positions.Position> positions, Optional<Positions.Term> term, List<Choice> offices, List<Choice> people, String today, Map<String, String> typed,
            FormErrors errors) {
        public String value(String name, String otherwise) {
            return typed.getOrDefault(name, otherwise);
        }
    }

    /** A staged table. */
    public record Preview(StagedTable staged, List<StagedTable.RowError> errors, List<StagedTable.Row> rows, String under) {}
}
