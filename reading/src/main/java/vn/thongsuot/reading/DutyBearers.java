package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;

/**
 * Those whom a sentence tells by what they do, up to the duty that it puts on them: "Người vận hành, bảo trì máy bơm | có trách nhiệm …", "Tổ chức, cá nhân đề
 * nghị cấp phép | phải …", "Đơn vị kiểm soát hoặc kiểm toán nội bộ | : kiểm tra …". The verbs before the duty tell who is meant; they are no acts.
 */
final class DutyBearers {

    private static final Phrases<Boolean> DUTIES = Phrase.set("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "có nghĩa vụ");
    /** With "phải" only what people apply for or do for their living tells them apart: "báo cáo số người phải cách ly" is an act. */
    private static final Phrases<Boolean> APPLYING = Phrase.set("đề nghị", "đề xuất", "đăng ký", "xin", "tham gia", "sử dụng", "vận hành", "quản lý", "kinh doanh", "sản xuất", "chế biến", "xuất khẩu", "nhập khẩu",
            "nuôi", "nuôi trồng", "khai thác", "vận chuyển", "thuê", "cho thuê", "mua", "bán", "thi công", "hành nghề", "điều khiển", "cung cấp", "cung ứng", "thụ hưởng", "tiếp nhận", "thu gom", "lắp đặt", "tổ chức");
    /** Behind these "có trách nhiệm" is another act of the same unit, or belongs to a thing; and with these an act's circumstances begin. */
    private static final Phrases<Boolean> BEFORE_DUTY = Phrase.set("và", "đồng thời", "những", "việc", "thì", "khi", "để", "nhằm", "nếu", "đã", "chưa", "không", "sẽ", "đang", "cho", "được", "do", "theo", "trước", "sau");
    private static final int LONGEST = 28;
    private static final int LONGEST_LABEL = 12;

    private final Words words;

    DutyBearers(Words words) {
        this.words = words;
    }

    /** The names that begin at {@code from} as far as the duty; {@code null} where a name is over before, or no duty follows. */
    UnitNames.@Nullable Names at(int from, UnitNames.@Nullable Names named, Clause clause, boolean opens) {
        if (isPerson(from) && words.capital(from) && named == null) {
            int end = duty(from + 1, clause, true);
            return end < 0 ? null : new UnitNames.Names(parts(from, end), end, true);
        }
        Head head = UnitVocabulary.headAt(words, from);
        if (head == null || named == null || !areTold(head) || named.end() >= clause.to() || DUTIES.isAt(words, named.end()) || words.at(named.end(), "phải")) {
            return null;
        }
        int end = duty(named.end(), clause, APPLYING.isAt(words, head.end()) || APPLYING.isAt(words, named.end()));
        if (end < 0 && opens && clause.end().equals(":")) {
            end = label(from, head, clause);
        }
        return end < 0 ? null : new UnitNames.Names(parts(from, end), end, true);
    }

    /** "Người nộp đơn", "người nhận khoán". */
    private boolean isPerson(int i) {
        return words.at(i, "người") && UnitVocabulary.isVerb(words, i + 1);
    }

    /** Kinds of bodies and people of a kind; a body that has a name of its own is told by it. */
    private boolean areTold(Head head) {
        return switch (head.type()) {
            case GENERIC -> true;
            case BODY, OFFICE, ORGAN -> !words.capital(head.end());
            case PROPER, PLACE, POST, NAME, NONE -> false;
        };
    }

    /** The index of the duty that the words from {@code from} on lead to without an act, a body or a new part of the sentence between; -1 where none follows. */
    private int duty(int from, Clause clause, boolean applying) {
        for (int i = from; i < Math.min(clause.to(), from + LONGEST); i++) {
            UnitNames.Names whole = words.at(i, "thuộc") ? UnitNames.at(words, i + 1, clause.to(), UnitNames.Place.SENTENCE) : null;
            i = whole == null ? i : whole.end(); // "Ban cải cách hành chính thuộc Cục Thuế | có trách nhiệm"
            boolean joint = i > from && isJoint(i - 1);
            if (DUTIES.isAt(words, i) || applying && words.at(i, "phải") && UnitVocabulary.isVerb(words, i + 1)) {
                return joint ? -1 : i;
            }
            boolean another = isUnit(i) && !joint;
            if (BEFORE_DUTY.isAt(words, i) && !words.at(i, "và") && !words.at(i - 1, "hàng", "không") || UnitVocabulary.isDeterminer(words, i) && !joint && UnitNames.beginsAt(words, i) || another && i > from + 1 || words.isMark(i) && !words.at(i, ",") && !words.at(i, "/")) {
                return -1;
            }
        }
        return -1;
    }

    /** A body or an office; not the last syllable of "nội bộ". */
    private boolean isUnit(int i) {
        Head head = UnitVocabulary.headAt(words, i);
        return head != null && (words.capital(i) || head.end() > i + 1);
    }

    private boolean isJoint(int i) {
        return words.at(i, ",") || words.at(i, "và") || words.at(i, "hoặc");
    }

    /** "Đơn vị kiểm soát hoặc kiểm toán nội bộ: kiểm tra …": all of a short label that names one kind of body before what it does. */
    private int label(int from, Head head, Clause clause) {
        boolean one = !head.determined() && head.type() == UnitClass.GENERIC && words.capital(from) && clause.to() - from <= LONGEST_LABEL && UnitVocabulary.isVerb(words, clause.to() + 1);
        for (int i = head.end(); one && i < clause.to(); i++) {
            one = !BEFORE_DUTY.isAt(words, i) && !UnitVocabulary.isDeterminer(words, i) && !isUnit(i);
        }
        return one ? clause.to() : -1;
    }

    /** Parts that begin with a head, behind a part that has words of its own, are names by themselves: "cơ quan tiếp nhận đơn, | cơ quan đăng ký tàu cá". */
    private List<Span> parts(int from, int to) {
        List<Span> parts = new ArrayList<>();
        int begin = from;
        for (int i = from + 1; i < to - 1; i++) {
            Head before = isJoint(i) ? UnitVocabulary.headAt(words, begin) : null;
            boolean told = isJoint(i) && (before == null || before.end() < i || before.type() == UnitClass.BODY);
            if (told && !words.at(i, "hoặc") && (UnitNames.beginsAt(words, i + 1) || isPerson(i + 1))) {
                parts.add(words.span(begin, i));
                begin = i + 1;
            }
        }
        parts.add(words.span(begin, to));
        return parts;
    }
}
