package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.Days.Time;

/** Tells a year in which something is to be done from one that names a plan, a round or a stage. */
record YearsOfActs(Words words) {

    private static final Set<String> LEADING_TO = Set.of("trong", "đến", "hết", "cuối", "đầu", "xong", "trước", "vào");
    private static final Set<String> OPENING = Set.of(";", ".", "(");
    /** No title says "vào năm 2028". */
    private static final Set<String> SURELY_WHEN = Set.of("vào", "xong");
    private static final Set<String> BEHIND_NAMES = Set.of("này", "trên", "đó", "tại", "ở");
    /** Words between a name and the time that belongs to it. */
    private static final int NAMED_BEFORE = 6;

    /** "trong năm 2026", "đến hết năm 2026", "Năm 2026, …"; not "kế hoạch vốn năm 2025" or "giai đoạn 2021-2025" of a programme. */
    boolean isOfAct(Time time, int at) {
        boolean year = words.at(at - 1, "năm");
        int before = year ? at - 2 : at - 1;
        if (time.several() && words.at(at - 2, "từ", "năm")) {
            return !namesDocument(at - 3) && !isNamed(at - 2);
        }
        if (time.several()) {
            boolean stage = words.at(at - 2, "giai", "đoạn") || words.at(at - 3, "giai", "đoạn", "từ") || words.at(at - 2, "thời", "kỳ");
            return stage && !isOfObject(at - 3) && (at <= 3 || words.at(at - 3, "trong") || words.isMark(at - 3) || isCountedUntil(time, at - 3));
        }
        if (at == 1 && words.at(0, "đến")) {
            return true; // "Đến 2030, …"
        }
        if (!year || !SURELY_WHEN.contains(words.key(before)) && namesDocument(before)) {
            return false;
        }
        if (before < 0) {
            return true;
        }
        if (words.at(before, "đến") && words.at(before - 2, "giai", "đoạn") && before > 2 && !words.at(before - 3, "trong")) {
            return false; // "quy hoạch mạng lưới chợ giai đoạn đến năm 2030"
        }
        String word = words.key(before);
        return LEADING_TO.contains(word) || OPENING.contains(word) && words.capital(at - 1);
    }

    /** "danh mục dự án triển khai trong giai đoạn 2026-2030": when the projects are carried out that are listed. */
    private boolean isOfObject(int in) {
        boolean carriedOut = words.at(in, "trong") && (words.at(in - 2, "triển", "khai") || words.at(in - 2, "thực", "hiện"));
        for (int i = in - 3; carriedOut && i >= Math.max(1, in - 10) && !words.isMark(i); i--) {
            if (words.at(i, "dự", "án") || words.at(i, "công", "trình") || words.at(i, "đề", "án")) {
                return !UnitVocabulary.isVerb(words, i - 1);
            }
        }
        return false;
    }

    /** "Thành lập 03 chi bộ trong doanh nghiệp giai đoạn 2025 - 2030.": so many of what is no document, no round and no money, until the stage is over. */
    private boolean isCountedUntil(Time time, int before) {
        int behind = words.indexAt(time.span().end());
        boolean counted = false;
        int i = before;
        for (; i >= 0 && ";.:(".indexOf(words.letter(i)) < 0; i--) {
            if (ScheduleContext.at(words, i) == ScheduleContext.NAMED || ScheduleContext.at(words, i) == ScheduleContext.DRAWN) {
                return false;
            }
            counted |= words.is(i, Cues.AMOUNT_FIGURE);
        }
        boolean paid = words.at(behind, "từ", "nguồn") || words.at(behind, "bằng", "nguồn");
        return counted && (behind >= words.size() || words.isMark(behind) || paid) && UnitVocabulary.isVerb(words, i + 1);
    }

    /** Whether the words run back to the name of a document without a verb of the act in between. */
    private boolean namesDocument(int before) {
        for (int i = before; i >= Math.max(0, before - 22); i--) {
            String key = words.key(i);
            if (";.:".contains(key)) {
                return false;
            }
            Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
            if (context != null && context.value() == ScheduleContext.NAMED && (words.capital(i) || words.at(i, "tầm", "nhìn"))) {
                return !isNamedAlready(context.end(), before);
            }
            if (words.at(i, "phấn", "đấu") || words.at(i, "hoàn", "thành")) {
                return false;
            }
        }
        return false;
    }

    /** "Nghị quyết 71 tại các chi bộ trong năm 2026", "Kế hoạch này trong năm 2026": a document known by its number or by what was said before has no title here. */
    private boolean isNamedAlready(int behind, int before) {
        boolean number = words.is(behind, Cues.FIGURE) && words.find(behind, before, "về") < 0;
        return number || BEHIND_NAMES.contains(words.key(behind));
    }

    /** Whether the name of a plan, a round or a stage right before it takes a time. */
    boolean isNamed(int at) {
        for (int i = at - 1; i >= Math.max(0, at - NAMED_BEFORE); i--) {
            if (words.isMark(i) && !"-–".contains(words.key(i))) {
                return false;
            }
            Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
            if (context != null && context.value() == ScheduleContext.BEFORE && i >= at - 3) {
                return false;
            }
            if (context != null && context.value() == ScheduleContext.NAMED && context.end() <= at) {
                return true;
            }
        }
        return false;
    }
}
