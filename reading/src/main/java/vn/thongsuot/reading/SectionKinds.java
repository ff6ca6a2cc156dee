package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Section.Kind;

/** What the words of a heading say about its section ({@code vocabulary/section-kinds.tsv}). */
final class SectionKinds {

    private static final Phrases<Kind> KINDS = Phrase.classes("section-kinds", Kind.class);
    private static final int LONGEST_HEADING = 30;

    private SectionKinds() {}

    /** The kind that a heading names; {@code null} where it names none. Paragraphs are no headings. */
    static @Nullable Kind of(Words heading, boolean outer) {
        boolean occasion = heading.at(0, "trong"); // "Trong thời gian chờ quy hoạch:" tells when, no title does
        boolean point = heading.at(heading.size() - 1, ";"); // "a) Yêu cầu người mua xuất trình hộ chiếu;"
        if (heading.size() > LONGEST_HEADING || occasion || point || tellsWhoActs(heading)) {
            return null;
        }
        int within = outer ? heading.size() : Math.min(2, heading.size());
        Phrases.Match<Kind> match = KINDS.first(heading, 0, within);
        if (match == null) {
            return null;
        }
        if (match.value() == Kind.OTHER && assigns(heading, match.end())) {
            return Kind.ORGANISATION;
        }
        return match.value() == Kind.OTHER && namesTasks(heading, match.end()) ? Kind.TASK : match.value();
    }

    /** "Yêu cầu các xã thực hiện:", "Ủy ban Thường vụ yêu cầu các xã:", "Căn cứ Kế hoạch này, các phòng chuyên môn:": no title, though it begins like one. */
    private static boolean tellsWhoActs(Words heading) {
        boolean introduces = heading.at(heading.size() - 1, ":");
        for (int i = heading.next(Cues.ASK, 0); i >= 0 && (i == 0 || introduces); i = heading.next(Cues.ASK, i + 1)) {
            int asked = Asking.after(heading, i);
            if (asked > 0 && UnitNames.beginsAt(heading, asked)) {
                return true;
            }
        }
        int comma = introduces && heading.at(0, "căn", "cứ") ? heading.find(0, heading.size(), ",") : -1;
        return comma > 0 && UnitNames.beginsAt(heading, comma + 1);
    }

    /** "Thành phần đoàn kiểm tra và phân công nhiệm vụ": who does what stands there too. */
    private static boolean assigns(Words heading, int from) {
        int at = heading.find(from, heading.size(), "phân", "công");
        return at > 0 && (heading.at(at - 1, "và") || heading.at(at - 1, ",")) && (heading.at(at + 2, "nhiệm", "vụ") || heading.at(at + 2, "thực", "hiện") || heading.at(at + 2, "công", "việc"));
    }

    /** "Đối tượng, nội dung kiểm tra", "Thời gian và nội dung": tasks stand there, whatever else does. */
    private static boolean namesTasks(Words heading, int from) {
        Phrases.Match<Kind> next = KINDS.first(heading, from, heading.size());
        boolean joined = heading.key(from).equals(",") || heading.key(from).equals("và") || heading.key(from).equals(";");
        return joined && next != null && next.value() == Kind.TASK;
    }
}
