package vn.thongsuot.app.draft;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Section;

/**
 * What of a directive a unit must carry out, told by the directive's words alone: what is asked of one of the names by which it is addressed there ("các tổ
 * chức cơ sở đảng"), and where nothing is, or where it is told to make a plan of its own, the tasks that the directive sets for all.
 *
 * @param obligations in the directive's order
 * @param addressed whether the directive names the unit at all
 */
public record Chosen(List<Obligation> obligations, boolean addressed) {

    public Chosen {
        obligations = List.copyOf(obligations);
    }

    public static Chosen of(Reading directive, List<String> names) {
        List<String> keys = names.stream().map(Chosen::key).toList();
        return of(directive, o -> isAsked(o, keys));
    }

    /** The same where it is known which obligations are asked of the unit. */
    public static Chosen of(Reading directive, Predicate<Obligation> isAsked) {
        List<Obligation> own = directive.obligations().stream().filter(isAsked).toList();
        if (!own.isEmpty() && own.stream().noneMatch(o -> asksForPlan(o))) {
            return new Chosen(own, true);
        }
        List<Obligation> wide = directive.obligations().stream().filter(o -> own.contains(o) && !asksForPlan(o) || isTask(directive.sections(), o)).toList();
        return new Chosen(wide.isEmpty() ? directive.obligations() : wide, !own.isEmpty());
    }

    private static boolean isAsked(Obligation o, List<String> keys) {
        return o.actors().stream().map(actor -> key(actor.name())).anyMatch(actor -> keys.stream().anyMatch(key -> actor.equals(key) || actor.contains(key) || key.contains(actor)));
    }

    /** The plan that is being drafted answers this one. */
    private static boolean asksForPlan(Obligation o) {
        return key(o.text()).matches("(?s).*(xay dung|ban hanh|lap|cu the hoa)[^.;]{0,60} ke hoach.*");
    }

    private static boolean isTask(List<Section> sections, Obligation o) {
        return sections.stream().anyMatch(section -> section.span().contains(o.span()) && (section.kind() == Section.Kind.TASK || isTask(section.sections(), o)));
    }

    private static String key(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replaceAll("\\s+", " ")
                .replaceAll("^cac ", "").strip();
    }
}
