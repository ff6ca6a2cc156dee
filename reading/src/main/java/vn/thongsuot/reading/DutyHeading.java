package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.UnitNames.Names;

/** Headings that tell whose duties stand below: "Trách nhiệm của Sở Y tế", "Nhiệm vụ, quyền hạn của Hội đồng thẩm định", "Công việc của Bộ phận lễ tân, khánh tiết". */
final class DutyHeading {

    private static final Phrases<Boolean> DUTIES = Phrase.set("trách nhiệm", "nhiệm vụ", "chức năng", "quyền hạn", "quyền", "quyền lợi", "nghĩa vụ", "công việc", "phần việc", "vai trò", "phân công nhiệm vụ",
            "phân công trách nhiệm", "phân công công việc");
    /** What kind of duties they are. */
    private static final Phrases<Boolean> KINDS = Phrase.set("cụ thể", "chung", "chính", "chủ yếu", "thi hành", "thực hiện", "tổ chức thực hiện", "phối hợp", "quản lý", "quản lý nhà nước", "được giao");
    /** "… khi nhận tài trợ", "… trong việc quản lý sách": what the duties are about, behind whose they are. */
    private static final Phrases<Boolean> ABOUT = Phrase.set("khi", "đối với", "về việc", "trong quá trình", "trong việc", "trong công tác", "trong hoạt động", "trong lĩnh vực", "trong trường hợp", "trong thời gian", "trong phạm vi");
    /** "Nhiệm vụ của cấp ủy là …": a sentence. */
    private static final Phrases<Boolean> SAYING = Phrase.set("là", "gồm", "bao gồm", "phải", "như sau");

    private DutyHeading() {}

    /** The index behind "của"; -1 where the heading does not begin so. */
    static int of(Words words) {
        int i = DUTIES.behind(words, 0);
        while (i > 0) {
            i = KINDS.behind(words, i);
            if (words.at(i, "của")) {
                return i + 1;
            }
            int next = words.at(i, ",") || words.at(i, "và") ? i + 1 : i;
            int end = next > i ? DUTIES.behind(words, next) : next;
            i = end > next ? end : -1;
        }
        return -1;
    }

    /** Whose duties a heading tells: all that stands before what they are about, whatever verbs are in the names ("Quỹ hỗ trợ ngư dân"); {@code null} for nobody. */
    static @Nullable Names holders(Words words, int from, int to) {
        int end = from;
        while (end < to && !ABOUT.isAt(words, end) && !SAYING.isAt(words, end)) {
            end++;
        }
        boolean sentence = end < to && SAYING.isAt(words, end);
        return UnitNames.at(words, from, sentence ? to : end, sentence ? UnitNames.Place.HEADING : UnitNames.Place.CELL);
    }

    /** Whether words at an index tell what the duties before them are about. */
    static boolean tellsAbout(Words words, int i) {
        return ABOUT.isAt(words, i);
    }
}
