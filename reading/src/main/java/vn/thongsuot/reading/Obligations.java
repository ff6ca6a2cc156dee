package vn.thongsuot.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Actor.How;
import vn.thongsuot.reading.Reading.Actor.Role;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Obligation;

/** Turns drafts into obligations: gives sections to units that other sections name for them, numbers them, adds what they cite. */
final class Obligations {

    /** Words of "đúng" and of what is laid down elsewhere. */
    private static final int LONGEST_MANNER = 16;

    private Obligations() {}

    /** The units that other sections name for a section, by item; {@code number} counts the sections in the order in which they were first named. */
    private record Given(int number, Deque<List<Actor>> leads) {

        void add(List<Actor> ofItem) {
            if (leads.peekLast() != ofItem) {
                leads.add(ofItem);
            }
        }
    }

    static List<Obligation> of(Wording text, List<Draft> drafts, List<Citation> citations, Pointers pointers) {
        Map<String, Given> given = given(text, drafts, pointers);
        Mentions mentions = new Mentions(citations);
        List<Obligation> obligations = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Actor> actors = new ArrayList<>(draft.actors());
            if (!draft.hasLead()) {
                actors.addAll(0, leadsOf(draft, given));
            }
            addRoleHolders(draft, actors);
            obligations.add(new Obligation("o" + (obligations.size() + 1), draft.path(), Folded.in(text, draft.span()), draft.span(), actors,
                    draft.schedule(), Deliverables.of(text, draft), Targets.of(text, draft.span()), mentions.codesIn(draft.span())));
        }
        return obligations;
    }

    /** The leads of each section that an item of another section gives to its own unit: "các giải pháp tại mục III.1". */
    private static Map<String, Given> given(Wording text, List<Draft> drafts, Pointers pointers) {
        Map<String, Given> given = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.path() == null || !draft.hasLead()) {
                continue;
            }
            List<References> references = References.in(text, draft.span(), pointers);
            List<Actor> leads = references.isEmpty() ? List.of() : Actors.some(Actors.of(draft.actors(), Role.LEAD));
            for (References reference : references) {
                if (!isWithin(draft.path(), reference.path()) && !tellsHow(text.words(draft.span()), reference.span().start())) {
                    given.computeIfAbsent(reference.path(), path -> new Given(given.size(), new ArrayDeque<>())).add(leads);
                }
            }
        }
        return given;
    }

    /** "tổ chức thực hiện đúng kế hoạch quy định tại Điều 1", "chi trả theo định mức quy định tại Điều 2": how it is to be done, not what is given to whom. */
    private static boolean tellsHow(Words words, int place) {
        int at = words.indexAt(place);
        if (!words.at(at - 3, "quy", "định", "tại")) {
            return false;
        }
        for (int i = at - 4; i >= Math.max(0, at - LONGEST_MANNER) && !words.at(i, ";") && !words.at(i, ".") && !words.at(i, ":"); i--) {
            if (words.at(i, "đúng") || words.at(i, "theo")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }

    /** What was given of a section and of those around it, in the order in which it was first given. */
    private static List<Given> sectionsAround(String path, Map<String, Given> given) {
        List<Given> around = new ArrayList<>();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            Given section = given.get(path.substring(0, end));
            if (section != null) {
                around.add(section);
            }
        }
        around.sort(Comparator.comparingInt(Given::number));
        return around;
    }

    private static List<Actor> leadsOf(Draft draft, Map<String, Given> given) {
        if (draft.path() == null) {
            return List.of();
        }
        List<Given> around = sectionsAround(draft.path(), given);
        if (around.isEmpty() && draft.path().startsWith(Label.PART)) {
            around = sectionsAround(draft.path().substring(Label.PART.length()), given);
        }
        if (around.isEmpty()) {
            return List.of();
        }
        Set<String> names = new HashSet<>();
        List<Actor> leads = new ArrayList<>();
        for (Given section : around) {
            for (List<Actor> ofItem : section.leads()) {
                for (Actor actor : ofItem) {
                    if (leads.size() < Bounds.UNITS_AROUND && names.add(actor.name())) {
                        leads.add(new Actor(actor.name(), Role.LEAD, How.REFERENCE, actor.span()));
                    }
                }
            }
        }
        return leads;
    }

    private static void addRoleHolders(Draft draft, List<Actor> actors) {
        if (draft.roleHolders().isEmpty()) {
            return;
        }
        Role role = Actors.has(actors, Role.LEAD) ? Role.COOPERATE : Role.LEAD;
        Actors.addNew(actors, draft.roleHolders().stream().map(holder -> new Actor(holder.name(), role, holder.how(), holder.span())).toList());
    }
}
