package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that states who, when or where for the items around it: "* Thời gian thực hiện: Thường xuyên", "Đơn vị chủ trì: Sở
 * Nội vụ; phối hợp: Sở Tài chính". The labels are data ({@code vocabulary/assignment-lines.tsv}).
 *
 * @param fields in text order
 * @param block whether what it says stands below it, where nothing else stands ({@link LineBlock})
 */
record AssignmentLine(List<Field> fields, boolean block) {

    enum Kind { LEAD, COOPERATE, EXECUTE, SCHEDULE, DELIVERABLE, ATTRIBUTE }

    /** What follows a label, up to the next label or the line's end. */
    record Field(Kind kind, Span value) {}

    private static final Phrases<Kind> LABELS = Phrase.classes("assignment-lines", Kind.class);
    /** "Chủ trì: Tổ Tin học; hoàn thành 30/6": a time that needs no label. */
    private static final Phrases<Boolean> DONE = Phrase.set("hoàn thành", "xong", "trước ngày", "trong tháng", "trong quý", "chậm nhất");
    /** Words that may stand between a label's words and its colon ("Thời gian kiểm tra, giám sát:"). */
    private static final int TAIL = 6;

    AssignmentLine(List<Field> fields) {
        this(fields, false);
    }

    /** The fields of a line that begins with a label; {@code null} where it begins with anything else. */
    static @Nullable AssignmentLine of(Wording text, Words words) {
        int first = 0;
        while (first < words.size() && words.isMark(first) && !words.key(first).equals(":")) {
            first++;
        }
        Phrases.Match<Kind> label = labelAt(words, first);
        boolean acts = label != null && (tellsActs(words, first, label.end()) || isTitleOfAct(words, label) || label.value() == Kind.SCHEDULE && TimeTasks.beginAt(words, label.end()));
        return label == null || acts ? null : new AssignmentLine(fields(text, words, label));
    }

    /** What a heading of nothing but labels tells, several of them by the first ("Cơ quan chủ trì, phối hợp"); {@code null} where it says anything else. */
    static @Nullable Kind labelAlone(Words words) {
        Phrases.Match<Kind> whole = labelAt(words, 0);
        if (whole != null && whole.end() == words.size()) {
            return whole.value(); // "Thời gian kiểm tra:"
        }
        Phrases.Match<Kind> first = LABELS.at(words, 0);
        int end = first == null ? 0 : first.end();
        while (words.at(end, ",") || words.at(end, "và")) {
            Phrases.Match<Kind> next = LABELS.at(words, end + 1);
            if (next == null) {
                return null;
            }
            end = next.end();
        }
        end += words.at(end, "thực", "hiện") ? 2 : 0;
        while (end < words.size() && words.isMark(end)) {
            end++;
        }
        return first == null || end < words.size() ? null : first.value();
    }

    /** "Phân công: Văn phòng chuẩn bị hội trường; Phòng Tài chính bố trí kinh phí" gives tasks of its own, "Kinh phí điều dưỡng: căn cứ … lập dự toán" is one. */
    private static boolean tellsActs(Words words, int label, int value) {
        if (Tasks.asksForMeans(words, label)) {
            return true;
        }
        UnitNames.Names names = words.at(label, "phân", "công") ? UnitNames.at(words, value, words.size(), UnitNames.Place.SENTENCE) : null;
        return names != null && UnitVocabulary.isPlainVerb(words, names.end()) && names.end() + 2 < words.size()
                && RoleList.of(words, value, words.size()) == null;
    }

    /** "Phối hợp kiểm tra, giám sát: Cử đại diện tham gia …": a title, and the act behind it; no unit is told. */
    private static boolean isTitleOfAct(Words words, Phrases.Match<Kind> label) {
        boolean role = label.value() == Kind.LEAD || label.value() == Kind.COOPERATE || label.value() == Kind.EXECUTE;
        return role && !UnitNames.beginsAt(words, label.end()) && words.capital(label.end()) && UnitVocabulary.isPlainVerb(words, label.end());
    }

    /** Where labelled fields begin inside an item after its own words; -1 where there are none. */
    static int inside(Words words) {
        for (int mark = words.nextMark(1); mark >= 0; mark = words.nextMark(mark + 1)) {
            if (".;(/".indexOf(words.letter(mark)) < 0) {
                continue;
            }
            Phrases.Match<Kind> label = labelAt(words, mark + 1);
            boolean plain = label != null && label.value() != Kind.ATTRIBUTE && ";(".indexOf(words.letter(mark)) >= 0 && LABELS.at(words, mark + 1).end() == label.end() - 1;
            if (label != null && (words.capital(mark + 1) || plain)) { // "Xây dựng phần mềm; phụ trách: Tổ Tin học"
                return mark + 1;
            }
        }
        return -1;
    }

    /** A label at this word, {@code end} after its colon; {@code null} where none is: "Phối hợp với các phòng: Kinh tế, Xây dựng …" is an act. */
    static Phrases.@Nullable Match<Kind> labelAt(Words words, int index) {
        Phrases.Match<Kind> label = LABELS.at(words, index);
        if (label == null) {
            return null;
        }
        for (int i = label.end(); i < Math.min(words.size(), label.end() + TAIL); i++) {
            if (words.key(i).equals(":")) {
                return ColonLists.opensListAt(words, i) ? null : new Phrases.Match<>(label.value(), i + 1);
            }
            if (words.isMark(i) && !words.key(i).equals(",")) {
                return null;
            }
        }
        return null;
    }

    private static List<Field> fields(Wording text, Words words, Phrases.Match<Kind> first) {
        List<Field> fields = new ArrayList<>();
        Phrases.Match<Kind> label = first;
        int from = first.end();
        for (int mark = words.nextMark(from - 1); mark >= 0; mark = words.nextMark(mark + 1)) {
            Phrases.Match<Kind> told = labelAt(words, mark + 1);
            Phrases.Match<Kind> next = told == null && words.at(mark, ";") && DONE.isAt(words, mark + 1) ? new Phrases.Match<>(Kind.SCHEDULE, mark + 1) : told;
            if (next != null) {
                add(fields, text, words, label, from, mark + 1);
                label = next;
                from = next.end();
                mark = Math.max(mark, from - 2);
            }
        }
        add(fields, text, words, label, from, words.size());
        return fields;
    }

    private static void add(List<Field> fields, Wording text, Words words, Phrases.Match<Kind> label, int from, int to) {
        Span value = from >= to
                ? new Span(words.end(Math.min(from, words.size()) - 1), words.end(Math.min(from, words.size()) - 1))
                : Folded.trim(text, words.span(from, to), ".;,*(/");
        fields.add(new Field(label.value(), value));
    }

    boolean has(Kind kind) {
        for (Field field : fields) {
            if (field.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
