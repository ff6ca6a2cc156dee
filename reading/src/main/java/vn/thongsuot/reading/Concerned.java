package vn.thongsuot.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Those whom "Đối với X, …" speaks of: who acts, where nobody else does and X is told what to do. */
final class Concerned {

    /** "các địa phương chưa ban hành quy chế": of whom something holds. */
    private static final Phrases<Boolean> CONDITIONS = Phrase.set("chưa", "đã", "đang", "không", "bị", "được", "còn", "có");
    /** With these it is said what they are to do, not what is done to them ("… thì xử lý nghiêm", "… thì chưa kiểm tra"). */
    private static final Phrases<Boolean> DUTIES = Phrase.set("khẩn trương", "phải", "cần", "tiếp tục", "chủ động", "tích cực", "đẩy nhanh", "sớm", "tập trung", "có trách nhiệm", "chịu trách nhiệm", "rà soát", "lập", "xây dựng",
            "báo cáo", "gửi", "nộp", "tổ chức", "triển khai", "hoàn thành", "hoàn thiện", "bổ sung", "ký hợp đồng", "bố trí", "nghiêm túc", "nhanh chóng", "yêu cầu phải", "đề nghị");
    /** "các cơ sở vi phạm thì phải đình chỉ": what is done to them. */
    private static final Phrases<Boolean> SUFFERING = Phrase.set("bị", "vi phạm", "chịu thiệt hại", "sai phạm");
    private static final int LONGEST = 24;

    private final Words words;

    Concerned(Words words) {
        this.words = words;
    }

    /** "Đối với Trung tâm Y tế, ngoài nội dung trên, khẩn trương …": who is concerned and acts, where nobody else does; {@code null} where the clause speaks of nobody. */
    UnitNames.@Nullable Names in(int from, Clause clause) {
        UnitNames.Names names = named(from, clause);
        return names != null && words.at(names.end(), ",") && names.end() + 1 < clause.to() && !isCondition(from + 2, names.end()) ? names : null;
    }

    private UnitNames.@Nullable Names named(int from, Clause clause) {
        return words.at(from, "đối", "với") && !Served.at(words, from + 2) ? UnitNames.at(words, from + 2, clause.to(), UnitNames.Place.SENTENCE) : null;
    }

    /** "Đối với các xã chưa lập Đề án thì khẩn trương lập": the condition tells which, up to what they are to do; {@code null} where it is told of none. */
    UnitNames.@Nullable Names onCondition(int from, Clause clause) {
        UnitNames.Names names = named(from, clause);
        return names != null && isCondition(from + 2, names.end() + 1) ? upToDuty(from + 2, clause) : null;
    }

    static boolean isDuty(Words words, int i) {
        return DUTIES.isAt(words, i);
    }

    private boolean isCondition(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CONDITIONS.isAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    private UnitNames.@Nullable Names upToDuty(int who, Clause clause) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, who);
        boolean bodies = head != null && switch (head.type()) {
            case GENERIC, PLACE, ORGAN, BODY, NAME -> true;
            case PROPER, OFFICE, POST, NONE -> false;
        };
        for (int i = who + 1; bodies && i < Math.min(clause.to() - 1, who + LONGEST); i++) {
            if (SUFFERING.isAt(words, i)) {
                return null;
            }
            boolean then = words.at(i, "thì") || words.at(i, ",");
            if (then) {
                return DUTIES.isAt(words, i + 1) ? new UnitNames.Names(List.of(words.span(who, i)), i + 1, true) : null;
            }
            if (words.at(i, "phải") || words.at(i, "có", "trách", "nhiệm") || words.at(i, "khẩn", "trương")) {
                return new UnitNames.Names(List.of(words.span(who, i)), i, true);
            }
        }
        return null;
    }
}
