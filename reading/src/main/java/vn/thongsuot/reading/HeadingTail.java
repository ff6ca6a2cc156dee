package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Section;

/** What a heading tells behind its title: in its last bracket ("Hậu cần (Văn phòng phụ trách)") or behind its colon ("Tuyên truyền: Ban Tuyên giáo"). */
record HeadingTail(Wording text, Node node, Words words) {

    /** The inside of a bracket with which the heading ends; {@code null} where it ends with anything else. */
    @Nullable Span bracket() {
        int close = words.size() - 1;
        while (close > 0 && words.isMark(close) && !words.key(close).equals(")")) {
            close--;
        }
        int open = words.at(close, ")") ? close : -1;
        while (open >= 0 && !words.key(open).equals("(")) {
            open--;
        }
        return open < 0 || open + 1 >= close ? null : words.span(open + 1, close);
    }

    /** Who leads and who takes part in all that stands below; empty where the heading does not tell. */
    List<Actor> actors(@Nullable Integer year) {
        Span bracket = bracket();
        if (bracket != null) {
            Words told = text.words(bracket);
            return told.isCapitalised(0) ? actors(told, true, year) : List.of(); // "(BHXH)" is what the title is called for short
        }
        int colon = holdsTasks() ? words.find(1, words.size() - 1, ":") : -1;
        return colon < 0 || ColonLists.opensListAt(words, colon) ? List.of() : actors(text.words(words.span(colon + 1, words.size())), false, year);
    }

    private boolean holdsTasks() {
        return node.sectionKind == null || node.sectionKind == Section.Kind.TASK || node.sectionKind == Section.Kind.ORGANISATION || node.sectionKind == Section.Kind.ANNEX;
    }

    private List<Actor> actors(Words told, boolean inBracket, @Nullable Integer year) {
        AssignmentLine line = AssignmentLine.of(text, told);
        if (line != null) {
            return LineFields.of(text, List.of(line), year, Actor.How.HEADING).actors();
        }
        RoleList roles = RoleList.of(told, 0, told.size());
        if (roles != null) {
            List<Actor> actors = new ArrayList<>(actors(roles.leads(), Actor.Role.LEAD));
            actors.addAll(actors(roles.cooperators(), Actor.Role.COOPERATE));
            return actors;
        }
        int from = Math.max(0, Asking.after(told, 0));
        UnitNames.Names names = inBracket && from == 0 && !isOneBody(told) ? null : UnitNames.at(told, from, told.size(), UnitNames.Place.HEADING);
        return names == null || !isOver(told, names.end()) ? List.of() : actors(names.spans(), Actor.Role.LEAD);
    }

    /** "(Văn phòng Điều phối)" tells who acts, "(Đoàn viên, hội viên)" and "(các xã)" rather for whom. */
    private static boolean isOneBody(Words told) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(told, 0);
        return head != null && !head.determined() && switch (head.type()) {
            case ORGAN, BODY, NAME -> true;
            case PROPER, GENERIC, PLACE, OFFICE, POST, NONE -> false;
        };
    }

    private static boolean isOver(Words told, int end) {
        return end == told.size() || end == told.size() - 1 && told.isMark(end) || told.at(end, "thực", "hiện") && end + 2 == told.size();
    }

    private List<Actor> actors(List<Span> names, Actor.Role role) {
        return names.stream().map(name -> new Actor(Folded.in(text, name), role, Actor.How.HEADING, name)).toList();
    }
}
