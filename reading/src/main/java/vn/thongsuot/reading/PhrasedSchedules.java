package vn.thongsuot.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Schedule.Kind;
import vn.thongsuot.reading.Reading.Schedule.Period;

/** Schedules told by a phrase of {@code vocabulary/schedule-phrases.tsv}: "thường xuyên", "hằng quý", "sau khi …". */
final class PhrasedSchedules {

    private enum Said { CONTINUOUS, DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, EVENT }

    private static final Phrases<Said> PHRASES = Phrase.classes("schedule-phrases", Said.class);
    private static final Set<String> ADJECTIVE_BEFORE = Set.of(
            "chi", "phí", "lương", "vụ", "chính", "sách", "công", "tác", "tượng", "người", "nơi", "điểm", "đoạn", "hộ", "trú", "sống");

    /** What nobody is asked to do: "thường xuyên" before it tells of those whom the act concerns. */
    private static final Phrases<Boolean> HABITS = Phrase.set("bỏ học", "nghỉ học", "vắng", "vắng mặt", "trốn", "vi phạm", "tái phạm", "đi muộn", "đi trễ", "chậm", "gây", "xảy ra", "ngập", "bị",
            "thiếu", "tái nghèo", "sạt lở", "ùn tắc", "mắc", "say", "đánh nhau", "nhiều năm", "nhiều tháng", "nhiều kỳ", "nhiều lần", "trong nhiều", "thua lỗ", "lỗ", "có phương tiện", "có xe", "có người", "có học sinh", "tập trung đông");

    /** What is had, received or finished is a step of the act, whomever it concerns: "trả lời đối với đơn vị sau khi nhận hồ sơ". */
    private static final Set<String> STEPS = Set.of("có", "nhận", "kết", "hoàn", "nghiệm", "thẩm", "kiểm", "xảy");
    /** Words of "giáo dục mầm non, giáo dục phổ thông và giáo dục". */
    private static final int KINDS_OF_SCHOOLING = 12;
    /** Words of "kế hoạch phát triển kinh tế - xã hội 5 năm". */
    private static final int LONGEST_PLAN = 16;
    /** Words of "trách nhiệm toàn diện". */
    private static final int NEAR_DUTY = 5;
    /** Words of "báo cáo 6 tháng". */
    private static final int SINGLE_REPORT = 4;
    /** Words of "trong phạm vi công việc". */
    private static final int LONGEST_LIFE = 6;
    /** Words of "đối với" and whom an act concerns. */
    private static final int LONGEST_CONCERNED = 8;

    private final Wording text;
    private final Span item;
    private final @Nullable Integer year;
    private final boolean column;
    private final Words words;

    PhrasedSchedules(Wording text, Span item, Words words, @Nullable Integer year, boolean column) {
        this.text = text;
        this.item = item;
        this.words = words;
        this.year = year;
        this.column = column;
    }

    /** The first one said of the act. */
    Schedule first() {
        for (int i = words.next(Cues.SCHEDULE, 0); i >= 0; ) {
            Phrases.Match<Said> match = PHRASES.at(words, i);
            Schedule schedule = match == null ? null : phrase(match, i);
            if (schedule != null) {
                return schedule;
            }
            i = words.next(Cues.SCHEDULE, match == null ? i + 1 : match.end());
        }
        return Schedule.UNSPECIFIED;
    }

    /** "Tháng, quý, năm" in a column: each of these periods, by the shortest; {@code null} where it says anything else. */
    @Nullable Schedule periods() {
        boolean several = words.at(1, ",") || words.at(1, "và");
        boolean more = periodOf(2) != null || words.at(2, "năm") || words.at(3, "tháng");
        Period every = several && more ? periodOf(0) : null;
        return every == null ? null : new Schedule(Kind.PERIODIC, Folded.in(text, item), null, null, every, item);
    }

    /** "Theo yêu cầu", "Khi phát sinh", "Sau Tết" in a column. */
    Schedule occasion() {
        boolean behind = words.at(0, "sau") || words.at(0, "trước") && !words.at(1, "mắt");
        boolean event = words.at(0, "khi") || words.at(0, "theo", "yêu", "cầu") || behind && words.size() > 1 && !words.has(Cues.FIGURE);
        return event ? new Schedule(Kind.EVENT, Folded.in(text, item), null, null, null, item) : Schedule.UNSPECIFIED;
    }

    private @Nullable Period periodOf(int i) {
        if (words.is(i, Cues.QUARTER)) {
            return Period.QUARTER;
        }
        return words.at(i, "tháng") ? Period.MONTH : words.at(i, "tuần") ? Period.WEEK : words.at(i, "ngày") ? Period.DAY : null;
    }

    private @Nullable Schedule phrase(Phrases.Match<Said> match, int at) {
        Span span = words.span(at, match.end());
        String said = Folded.in(text, span);
        return switch (match.value()) {
            case CONTINUOUS -> isSaidOfAct(at, match.end()) ? new Schedule(Kind.CONTINUOUS, said, null, null, null, span) : null;
            case EVENT -> isEvent(at, match.end()) ? new Schedule(Kind.EVENT, said, null, null, null, span) : null;
            case DAY, WEEK, MONTH, QUARTER, HALF_YEAR, YEAR -> (isMade(at) || isEach(at)) && !isNumbered(at, match.end()) && !isEveryday(at, match.end()) && !isOneReport(at, match.end())
                    ? new Schedule(Kind.PERIODIC, said, null, null, period(match.value()), span) : null;
        };
    }

    /** "chương trình định kỳ tháng 8/2026": which month it is, not how often. */
    private boolean isNumbered(int at, int end) {
        boolean unit = words.at(at, "định", "kỳ") && end == at + 3;
        return unit && words.is(end, Cues.VALUE) && !words.at(end + 1, "lần");
    }

    /** "trong công việc hàng ngày", "hoạt động hàng ngày của Công ty": what goes on there day by day, not how often the act is done. */
    private boolean isEveryday(int at, int end) {
        boolean life = words.at(at + 1, "ngày") && (words.at(at - 2, "hoạt", "động") || words.at(at - 2, "công", "việc") || words.at(at - 2, "đời", "sống") || words.at(at - 2, "sinh", "hoạt"));
        return life && (words.at(end, "của") || words.find(Math.max(0, at - LONGEST_LIFE), at, "trong") >= 0);
    }

    /** "báo cáo 6 tháng trước ngày 10/6": once, unless "báo cáo năm trước ngày 10/12" follows; with "hằng năm" behind both, each year. "báo cáo tuần 12" is one. */
    private boolean isOneReport(int at, int end) {
        if (!words.at(at, "báo", "cáo")) {
            return false;
        }
        boolean yearly = words.find(end, words.size(), "cáo", "năm") >= 0 && words.find(end, words.size(), "hằng", "năm") < 0 && words.find(end, words.size(), "hàng", "năm") < 0;
        boolean half = words.at(end - 1, "tháng") && end - at <= SINGLE_REPORT;
        return words.is(end, Cues.VALUE) || half && !yearly;
    }

    private static Period period(Said said) {
        return switch (said) {
            case DAY -> Period.DAY;
            case WEEK -> Period.WEEK;
            case MONTH -> Period.MONTH;
            case QUARTER -> Period.QUARTER;
            case HALF_YEAR -> Period.HALF_YEAR;
            case YEAR -> Period.YEAR;
            case CONTINUOUS, EVENT -> throw new IllegalArgumentException("no period: " + said);
        };
    }

    /** "giáo dục phổ thông và giáo dục thường xuyên", "trung tâm giáo dục thường xuyên": a field of schooling; "tuyên truyền, giáo dục thường xuyên" is an act. */
    private boolean isField(int at) {
        boolean education = words.at(at - 2, "giáo", "dục");
        return education && (words.at(at - 4, "đối", "với") || words.at(at - 4, "trung", "tâm") || words.at(at - 4, "cơ", "sở") || words.at(at - 4, "nghề", "nghiệp")
                || words.find(Math.max(0, at - KINDS_OF_SCHOOLING), at - 2, "giáo", "dục") >= 0);
    }

    /** "điểm kiểm tra thường xuyên", "đánh giá thường xuyên và định kỳ": at school one of two kinds of tests. */
    private boolean isKindOfTest(int at, int end) {
        boolean test = words.at(at - 2, "kiểm", "tra") || words.at(at - 2, "đánh", "giá");
        boolean kind = words.at(at - 3, "điểm") || words.at(at - 3, "bài") || words.at(at - 4, "đối", "với") || words.at(at - 4, "hình", "thức");
        boolean other = words.at(end, "và", "định", "kỳ") || words.at(end, ",", "định", "kỳ") || words.at(end + 1, "giữa", "kỳ") || words.at(end + 1, "cuối", "kỳ");
        return test && (kind || other);
    }

    private boolean isSaidOfAct(int at, int end) {
        boolean cycle = words.at(at - 2, "cải", "tiến") && (words.at(at - 4, "chu", "trình") || words.at(at - 4, "quá", "trình")); // "chu trình cải tiến liên tục"
        if (cycle || isField(at) || isKindOfTest(at, end)) {
            return false;
        }
        if (!column && (HABITS.isAt(words, end) || words.at(end, "giữa"))) {
            return false; // "học sinh thường xuyên nghỉ học", "mối quan hệ chặt chẽ, thường xuyên giữa hai bên"
        }
        return column || !ADJECTIVE_BEFORE.contains(words.key(at - 1)) && !words.at(at - 2, "việc", "làm") || at < 2 || (words.at(at - 1, "vụ") || words.at(at - 1, "chính")) && UnitVocabulary.isVerb(words, end) && !words.at(end, "được");
    }

    /** Whether the act makes, sends or attends what comes every period, rather than drawing on it. */
    private boolean isMade(int at) {
        if (column || at < 2 || words.at(at - 2, "định", "kỳ") || words.at(at, "báo", "cáo")) {
            return true;
        }
        if (isOfTerms(at)) {
            return isPlanMade(at);
        }
        if (words.key(at - 1).equals(",")) {
            return true;
        }
        ScheduleContext nearest = ScheduleContext.MADE;
        int drawn = -1;
        for (int i = clauseStart(at); i < at; i++) {
            Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
            boolean noun = i == drawn && words.at(i - 2, "kết", "quả"); // "căn cứ kết quả | đánh giá hằng năm"
            if (context != null && !noun && (context.value() == ScheduleContext.MADE || context.value() == ScheduleContext.DRAWN) && context.end() <= at) {
                nearest = context.value();
                drawn = nearest == ScheduleContext.DRAWN ? context.end() : -1;
                i = context.end() - 1;
            }
        }
        return nearest == ScheduleContext.MADE;
    }

    /** "kế hoạch 5 năm và hằng năm", "đầu tư công trung hạn và hằng năm": which of several plans by their terms. */
    private boolean isOfTerms(int at) {
        boolean joined = words.at(at - 1, "và") || words.at(at - 1, ",");
        return joined && (words.at(at - 2, "năm") && words.is(at - 3, Cues.FIGURE) || words.at(at - 3, "trung", "hạn") || words.at(at - 3, "dài", "hạn"));
    }

    /** Whether the plan that such terms belong to is what is made. */
    private boolean isPlanMade(int at) {
        for (int i = at - 2; i > Math.max(0, at - LONGEST_PLAN) && !words.isMark(i); i--) {
            if (words.at(i, "kế", "hoạch") || words.at(i, "chương", "trình")) {
                return words.at(i - 2, "xây", "dựng") || words.at(i - 2, "ban", "hành") || words.at(i - 1, "lập");
            }
        }
        return false;
    }

    /** "theo từng học kỳ", "vào cuối mỗi tháng": each time of it, whatever stands before. */
    private boolean isEach(int at) {
        boolean each = words.at(at, "từng") || words.at(at, "mỗi") || words.at(at, "cuối", "mỗi") || words.at(at, "đầu", "mỗi");
        return each && (words.at(at - 1, "theo") || words.at(at - 1, "vào") || words.at(at - 2, "vào"));
    }

    private int clauseStart(int at) {
        int i = at;
        while (i > 0 && !";.:()".contains(words.key(i - 1)) && at - i < 16 && !(words.key(i - 1).equals(",") && at - i > 8)) {
            i--;
        }
        return i;
    }

    private boolean isEvent(int at, int end) {
        boolean answers = words.at(at, "trước") && words.find(Math.max(0, at - NEAR_DUTY), at, "trách", "nhiệm") >= 0; // "chịu trách nhiệm cao nhất trước Đại hội đồng cổ đông"
        if (answers || isOfSigning(at, end) || at == 0 && Deliberation.asks(words)) {
            return false;
        }
        if (column) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(0, at - 30) && !";.:".contains(words.key(i)); i--) {
            if (words.at(i, "chỉ") && !isPartOfAnotherWord(i)) {
                return false;
            }
        }
        boolean dated = Days.in(text, text.words(new Span(words.start(at), Math.min(item.end(), words.end(end - 1) + 24))), year).stream()
                .anyMatch(time -> !namesRound(words.indexAt(time.span().start())));
        if (words.at(at, "sau") && words.at(at - 2, "trong", "và")) {
            return false; // "tuyên truyền trước, trong và sau Đại hội": all the time around it
        }
        boolean attribute = words.key(at).equals("sau") && at > 0 && (isObject(at - 1) || isBehindConcerned(at) && !STEPS.contains(words.key(end)));
        return !dated && !attribute && !isOfObject(at) && isFirstSentence(at) && words.find(Math.max(0, at - 6), at, "hiệu", "lực") < 0;
    }

    /** "chịu trách nhiệm thi hành Quyết định này kể từ ngày ký": from when on the document itself holds. */
    private boolean isOfSigning(int at, int end) {
        boolean signed = words.at(at, "kể", "từ") && words.at(end, "ký");
        int behind = words.at(end + 1, "ban", "hành") ? end + 3 : end + 1;
        return signed && (behind >= words.size() || words.isMark(behind) || words.at(behind, "và"));
    }

    /** "trước ngày khai giảng năm học 2026 - 2027": the years of a school year or a term tell which, not when. */
    private boolean namesRound(int at) {
        return words.at(at - 2, "năm", "học") || words.at(at - 2, "nhiệm", "kỳ");
    }

    /** "chống thất thu thuế đối với hộ kinh doanh sau khi bỏ thuế khoán": said of those whom the act concerns. */
    private boolean isBehindConcerned(int at) {
        for (int i = at - 1; i >= Math.max(0, at - LONGEST_CONCERNED) && !words.isMark(i) && !UnitVocabulary.isPlainVerb(words, i); i--) {
            if (words.at(i, "đối", "với")) {
                return true;
            }
        }
        return false;
    }

    /** "các cụm đã được hình thành trước khi Quy chế được ban hành": said of the object. */
    private boolean isOfObject(int at) {
        for (int i = Math.max(0, at - 5); i < at; i++) {
            if (words.at(i, "đã")) {
                return true;
            }
        }
        return false;
    }

    private boolean isFirstSentence(int at) {
        for (int i = 0; i < at; i++) {
            if (words.key(i).equals(".") && words.capital(i + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPartOfAnotherWord(int i) {
        return words.at(i, "chỉ", "đạo") || words.at(i, "chỉ", "tiêu") || words.at(i, "chỉ", "thị") || words.at(i - 1, "chứng") || words.at(i - 1, "địa");
    }

    /** "nhà thầu sau khi trúng thầu": said of an object when the word before is no part of the act. */
    private boolean isObject(int before) {
        return words.key(before).equals("đất") || words.key(before).equals("người");
    }

    /** The period named right at a word, as in "30/11 hằng năm"; {@code null} where none is. */
    static @Nullable Period periodAt(Words words, int at) {
        Phrases.Match<Said> match = PHRASES.at(words, at);
        return match == null || match.value() == Said.CONTINUOUS || match.value() == Said.EVENT ? null : period(match.value());
    }
}
