package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Actor.How;
import vn.thongsuot.reading.Reading.Actor.Role;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Obligation;

/** Turns drafts into obligations: gives sections to units that other sections name for them, numbers them, adds what they cite. */
final class Obligations {

    private Obligations() {}

    static List<Obligation> of(String text, List<Draft> drafts, List<Citation> citations) {
        Map<String, List<Actor>> given = given(text, drafts);
        List<Obligation> obligations = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Actor> actors = new ArrayList<>(draft.actors());
            if (!draft.hasLead()) {
                actors.addAll(0, leadsOf(draft, given));
            }
            addRoleHolders(draft, actors);
            obligations.add(new Obligation("o" + (obligations.size() + 1), draft.path(), Folded.in(text, draft.span()), draft.span(), actors,
                    draft.schedule(), Deliverables.of(text, draft), Targets.of(text, draft.span()), cites(draft, citations)));
        }
        return obligations;
    }

    /** The leads of each section that an item of another section gives to its own unit: "các giải pháp tại mục III.1". */
    private static Map<String, List<Actor>> given(String text, List<Draft> drafts) {
        Map<String, List<Actor>> given = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            List<Actor> leads = draft.actors().stream().filter(actor -> actor.role() == Role.LEAD).toList();
            if (leads.isEmpty() || draft.path() == null) {
                continue;
            }
            for (References reference : References.in(text, draft.span())) {
                if (!isWithin(draft.path(), reference.path())) {
                    given.computeIfAbsent(reference.path(), path -> new ArrayList<>()).addAll(leads);
                }
            }
        }
        return given;
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".");
    }

    private static List<Actor> leadsOf(Draft draft, Map<String, List<Actor>> given) {
        if (draft.path() == null) {
            return List.of();
        }
        Map<String, Actor> leads = new HashMap<>();
        List<Actor> ordered = new ArrayList<>();
        given.forEach((path, actors) -> {
            if (isWithin(draft.path(), path)) {
                for (Actor actor : actors) {
                    Actor referred = new Actor(actor.name(), Role.LEAD, How.REFERENCE, actor.span());
                    if (leads.putIfAbsent(actor.name(), referred) == null) {
                        ordered.add(referred);
                    }
                }
            }
        });
        return ordered;
    }

    private static void addRoleHolders(Draft draft, List<Actor> actors) {
        boolean led = actors.stream().anyMatch(actor -> actor.role() == Role.LEAD);
        for (Actor holder : draft.roleHolders()) {
            if (actors.stream().noneMatch(actor -> actor.name().equalsIgnoreCase(holder.name()))) {
                actors.add(new Actor(holder.name(), led ? Role.COOPERATE : Role.LEAD, holder.how(), holder.span()));
            }
        }
    }

    private static List<String> cites(Draft draft, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.code() != null && citation.mentions().stream().anyMatch(draft.span()::overlaps))
                .map(Citation::code)
                .toList();
    }
}
