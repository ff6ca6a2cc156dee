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

        /** "X chủ trì", "Y phối hợp". */
        private int unit(int i) {
            Names names = UnitNames.at(words, i, to, Place.SENTENCE);
            int verb = names == null ? to : names.end();
            boolean leading = words.at(verb, "chủ", "trì") || words.at(verb, "phụ", "trách");
            boolean with = words.at(verb + 2, "với") || words.at(verb + 2, "cùng");
            if (verb >= to || !leading && (with || !words.at(verb, "phối", "hợp"))) {
                return -1;
            }
            (leading ? leads : cooperators).addAll(names.spans());
            return behindCarryingOut(verb + 2);
        }

        /** "phối hợp (thực hiện) với Y". */
        private int with(int i) {
            int at = behindCarryingOut(i);
            if (!words.at(at, "với") && !words.at(at, "cùng")) {
                return -1;
            }
            Names names = UnitNames.at(words, words.at(at, "cùng", "với") ? at + 2 : at + 1, to, Place.SENTENCE);
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
