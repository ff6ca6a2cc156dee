package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Node.Kind;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Schedule;

/** What a heading or a lead-in says to all that stands below it: who acts, and when. */
final class Headings {

    private static final Phrases<Boolean> OF_TIME = Phrase.set("hoàn thành", "xong", "trước", "trong", "từ", "thời gian", "thời hạn", "quý", "tháng", "chậm nhất", "thực hiện", "giai đoạn",
            "hằng", "hàng", "thường xuyên");

    /** Stretches of a plan that headings tell the time of. */
    private static final Phrases<Boolean> STAGES = Phrase.set("đợt", "giai đoạn", "bước", "lần", "vòng", "kỳ", "chặng", "tuần");
    /** Words of "Giai đoạn 1 (chuẩn bị)" before its colon. */
    private static final int LONGEST_STAGE = 10;

    /** What is granted, to whom a section of such things is about. */
    private static final Phrases<Boolean> BENEFITS = Phrase.set("chính sách", "quyền lợi", "chế độ đối với", "phụ cấp", "trợ cấp", "hỗ trợ đối với", "mức chi", "mức hỗ trợ", "khen thưởng");

    private final Wording text;
    private final @Nullable Integer year;

    Headings(Wording text, @Nullable Integer year) {
        this.text = text;
        this.year = year;
    }

    private Words words(Span span) {
        return text.words(span);
    }

    /** What holds below a node that has items, inside what held around it. */
    Surroundings below(Node node, Surroundings around) {
        Words words = words(node.content());
        HeadingTail tail = new HeadingTail(text, node, words);
        List<Actor> named = unitsOf(node);
        if (named != null && !isPlaceOfOthers(node)) {
            return around.below(named, true).at(timeOf(tail));
        }
        if (isConcerned(node)) {
            return around;
        }
        if (!Announcing.ends(text, node.content()) && node.kind != Kind.LEAD_IN && !UnitHeading.assigns(words)) {
            return around.below(tail.actors(year), true).at(timeOf(tail));
        }
        boolean opening = node.section() == null;
        StatedActors stated = opening ? StatedActors.ofOpening(text, words) : StatedActors.of(text, words, around.underUnit());
        List<Actor> actors = new ArrayList<>();
        stated.leads().forEach(span -> actors.add(actor(span, Actor.Role.LEAD)));
        stated.cooperators().forEach(span -> actors.add(actor(span, Actor.Role.COOPERATE)));
        Schedule time = opening || Deliberation.opens(words) ? Schedule.UNSPECIFIED : Schedules.ofItem(text, node.content(), year);
        boolean unit = !stated.leads().isEmpty() && node.kind != Kind.LEAD_IN;
        return around.below(actors, unit).at(time.kind() == Schedule.Kind.UNSPECIFIED ? null : time);
    }

    /** "II. KHU DÂN CƯ SỐ 4" whose points are given to other units: the place that they are about. */
    private boolean isPlaceOfOthers(Node node) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words(node.content()), 0);
        if (head == null || head.type() != UnitVocabulary.UnitClass.PLACE || head.determined()) {
            return false;
        }
        int given = 0;
        for (Node child : node.children) {
            given += StatedActors.of(text, words(child.content()), false).leads().isEmpty() ? 0 : 1;
        }
        return given * 2 > node.children.size();
    }

    /**
     * When all below a heading is to be done, by its last bracket, behind the colon of "Đợt 1: Trong tháng 12/2025" or by all of "Tháng 9/2024"; {@code null}
     * where it does not tell.
     */
    private @Nullable Schedule timeOf(HeadingTail tail) {
        Words words = tail.words();
        Schedule all = Tasks.isAllTime(words) ? time(words.span(0, words.size())) : null;
        if (all != null) {
            return all;
        }
        Schedule inBracket = timeInBracket(tail);
        if (inBracket != null || !STAGES.isAt(words, 0)) {
            return inBracket;
        }
        int colon = words.find(1, Math.min(words.size(), LONGEST_STAGE), ":");
        return colon < 0 || !OF_TIME.isAt(words, colon + 1) ? null : time(words.span(colon + 1, words.size()));
    }

    private @Nullable Schedule time(Span span) {
        return known(Schedules.ofItem(text, span, year));
    }

    private static @Nullable Schedule known(Schedule time) {
        return time.kind() == Schedule.Kind.UNSPECIFIED ? null : time;
    }

    /** "1. Công tác chuẩn bị (hoàn thành trước ngày 31/5/2026)", "Giai đoạn 1 (2026 - 2027)": when all below a heading is to be done; {@code null} where its last bracket says anything else. */
    private @Nullable Schedule timeInBracket(HeadingTail tail) {
        Span bracket = tail.bracket();
        Words told = bracket == null ? null : words(bracket);
        if (told == null) {
            return null;
        }
        if (STAGES.isAt(tail.words(), 0) && Tasks.isAllTime(told)) {
            return known(Schedules.ofColumn(text, bracket, year));
        }
        return OF_TIME.isAt(told, 0) ? time(bracket) : null;
    }

    private Actor actor(Span span, Actor.Role role) {
        return new Actor(Folded.in(text, span), role, Actor.How.HEADING, span);
    }

    /** The units that a heading consists of; {@code null} where it says anything else. */
    @Nullable List<Actor> unitsOf(Node node) {
        List<Span> names = UnitHeading.of(text, words(node.content()));
        if (names == null || isConcerned(node)) {
            return null;
        }
        List<Actor> actors = new ArrayList<>(names.size());
        for (Span name : names) {
            actors.add(actor(name, Actor.Role.LEAD));
        }
        return actors;
    }

    /** "- Đối với giáo viên kiêm nhiệm:" where the section tells of allowances, and pupils anywhere, are those whom the items serve. */
    private boolean isConcerned(Node node) {
        Words words = words(node.content());
        if (!words.at(0, "đối", "với")) {
            return false;
        }
        Node section = node.section();
        return Served.at(words, 2) || section != null && section != node && BENEFITS.first(words(section.content()), 0, Integer.MAX_VALUE) != null;
    }
}
