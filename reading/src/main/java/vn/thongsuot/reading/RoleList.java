package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.UnitNames.Names;
import vn.thongsuot.reading.UnitNames.Place;

/**
 * A statement of who leads and who takes part and of nothing else: "Ban Tuyên giáo chủ trì, phối hợp với Văn phòng Đảng ủy", "Phòng Truyền thông chủ trì; Đoàn
 * Thanh niên, Hội Sinh viên phối hợp". It stands behind "Phân công:" and in cells.
 */
record RoleList(List<Span> leads, List<Span> cooperators) {

    /** The roles that these words state; {@code null} where they say anything else, or name units without a word of what they do. */
    static @Nullable RoleList of(Words words, int from, int to) {
        boolean told = words.find(from, to, "chủ", "trì") >= 0 || words.find(from, to, "phối", "hợp") >= 0 || words.find(from, to, "phụ", "trách") >= 0;
        return told ? new Scan(words, to).run(from) : null;
    }

    private static final class Scan {
        private final Words words;
        private final int to;
        private final List<Span> leads = new ArrayList<>();
        private final List<Span> cooperators = new ArrayList<>();

        Scan(Words words, int to) {
            this.words = words;
            this.to = to;
        }

        @Nullable RoleList run(int from) {
            int i = behindJoints(from);
            while (i < to) {
                i = words.at(i, "phối", "hợp") ? with(i + 2) : unit(i);
                if (i < 0) {
                    return null;
                }
                i = behindJoints(i);
            }
            return leads.isEmpty() ? null : new RoleList(List.copyOf(leads), List.copyOf(cooperators));
        }

        /** "X chủ trì", "X (chủ trì)", "Y phối hợp"; "X phối hợp với Y", where X leads. */
        private int unit(int i) {
            int bracket = words.find(i, to, "(");
            Names names = UnitNames.at(words, i, bracket < 0 ? to : bracket, Place.SENTENCE);
            int end = names == null ? to : names.end();
            int verb = end == bracket && words.closing(bracket, to) == bracket + 3 ? end + 1 : end;
            boolean leading = words.at(verb, "chủ", "trì") || words.at(verb, "phụ", "trách");
            if (verb >= to || !leading && !words.at(verb, "phối", "hợp")) {
                return -1;
            }
            boolean withOthers = !leading && partner(verb + 2) >= 0;
            if (withOthers && !leads.isEmpty()) {
                return -1;
            }
            (leading || withOthers ? leads : cooperators).addAll(names.spans());
            return withOthers ? verb : behindCarryingOut(verb + 2);
        }

        /** Where those stand with whom somebody cooperates, behind "với", "cùng với" or at once; -1 where nobody is named. */
        private int partner(int i) {
            int at = behindCarryingOut(i);
            at = words.at(at, "cùng", "với") ? at + 2 : words.at(at, "với") || words.at(at, "cùng") ? at + 1 : at;
            return at < to && (at > i || UnitNames.beginsAt(words, at)) ? at : -1;
        }

        /** "phối hợp (thực hiện) với Y". */
        private int with(int i) {
            int at = partner(i);
            if (at < 0) {
                return -1;
            }
            Names names = UnitNames.at(words, at, to, Place.SENTENCE);
            if (names == null) {
                return -1;
            }
            cooperators.addAll(names.spans());
            return behindCarryingOut(names.end());
        }

        private int behindCarryingOut(int i) {
            return words.at(i, "thực", "hiện") ? i + 2 : i;
        }

        private int behindJoints(int i) {
            int at = i;
            while (at < to && (words.isMark(at) && !words.at(at, ":") || words.at(at, "và"))) {
                at++;
            }
            return at;
        }
    }
}
