package vn.thongsuot.reading;

/** Whether a day or month is that of something which an item speaks of, not of its act. */
final class SpokenOf {

    private static final Phrases<Boolean> MEETINGS = Phrase.set("hội nghị", "hội thảo", "cuộc họp", "buổi họp", "buổi làm việc", "cuộc làm việc", "kỳ họp", "phiên họp", "đại hội", "lễ", "tọa đàm");
    /** What is said at a meeting, and had its day before it is carried out. */
    private static final Phrases<Boolean> SAID = Phrase.set("kết luận", "chỉ đạo", "ý kiến", "phát biểu", "nghị quyết", "đề ra", "nêu", "được giao", "đã giao");
    /** What somebody has done is what the item is about; what comes of it is told by when. */
    private static final Phrases<Boolean> RESULTS = Phrase.set("kết quả", "nội dung", "nhiệm vụ", "tình hình", "công việc", "phần việc", "việc");
    private static final Phrases<Boolean> NAMED_AFTER_DAYS = Phrase.set("kế hoạch", "phong trào", "chủ điểm", "chủ đề", "truyền thống", "chào mừng", "hướng tới", "kỷ niệm");
    private static final Phrases<Boolean> CELEBRATING = Phrase.set("chào mừng", "kỷ niệm", "hướng tới", "lập thành tích");
    private static final int NEAR = 6;
    private static final int CLAUSE = 24;
    /** Words of "ngày kỷ niệm: ngày Thống nhất đất nước 30/4, ngày Quốc tế Lao động 1/5". */
    private static final int LIST_OF_DAYS = 40;
    /** Words of papers with their numbers and days. */
    private static final int LIST_OF_PAPERS = 60;

    private final Words words;

    SpokenOf(Words words) {
        this.words = words;
    }

    boolean at(int time) {
        return isFact(time) || isOfNews(time) || isOfMeeting(time) || isOfPast(time) || isInName(time) || isRuledOut(time);
    }

    /** "Lớp đoàn viên 26/3" within quotation marks, "kế hoạch 20/10", "phong trào 26/3": a day that is part of what something is called. */
    private boolean isInName(int at) {
        if (words.is(at, Cues.FIGURE) && (NAMED_AFTER_DAYS.isAt(words, at - 2) || isFeast(at))) {
            return true;
        }
        int open = at - 1;
        while (open >= Math.max(0, at - CLAUSE) && !isQuote(open)) {
            open--;
        }
        if (open < 0 || !isQuote(open) || words.letter(open) == '”') {
            return false;
        }
        int close = at;
        while (close < Math.min(words.size(), at + NEAR + 2) && !isQuote(close)) {
            close++;
        }
        return isQuote(close) && words.isWord(open + 1) && words.capital(open + 1);
    }

    /** "chào mừng … Quốc khánh 2/9": the day of a feast that is celebrated; not "trước ngày Quốc khánh 2/9". */
    private boolean isFeast(int at) {
        boolean named = isNamedDay(at);
        if (!named && !words.capital(at - 1) && !words.capital(at - 2)) {
            return false;
        }
        for (int i = at - 1; i > Math.max(0, at - (named ? LIST_OF_DAYS : CLAUSE)) && (!isBreak(i) || named && words.at(i, ":")) && !words.at(i, "trước"); i--) {
            if (CELEBRATING.isAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "ngày Thống nhất đất nước 30/4". */
    private boolean isNamedDay(int at) {
        int i = at - 1;
        while (i > at - NEAR && i > 0 && !words.isMark(i) && !words.at(i, "ngày")) {
            i--;
        }
        return i < at - 1 && words.at(i, "ngày") && words.capital(i + 1);
    }

    private boolean isQuote(int i) {
        return i < words.size() && "“”\"".indexOf(words.letter(i)) >= 0;
    }

    /** "không để kéo dài sang tháng 6": when it must not be. */
    private boolean isRuledOut(int at) {
        return words.at(at - 1, "sang") && words.find(Math.max(0, at - NEAR), at, "không") >= 0;
    }

    /** "có hiệu lực từ ngày …", "số liệu tính đến ngày …". */
    private boolean isFact(int at) {
        for (int i = Math.max(0, at - NEAR); i < at; i++) {
            Phrases.Match<ScheduleContext> context = ScheduleContext.PHRASES.at(words, i);
            if (context != null && context.value() == ScheduleContext.FACT && context.end() <= at && !hasMark(context.end(), at)) {
                return true;
            }
        }
        return false;
    }

    /** "Ngày 21/5/2026, Chủ tịch UBND tỉnh đã có công văn …": what happened on the day with which the text begins. */
    private boolean isOfNews(int at) {
        int mark = at == 1 && words.at(0, "ngày") ? words.nextMark(at + 1) : -1;
        int comma = mark > 0 && words.at(mark, "/") ? words.find(mark, Math.min(words.size(), at + NEAR), ",") : mark;
        return comma > 0 && words.at(comma, ",") && words.find(comma, Math.min(words.size(), comma + NEAR + NEAR), "đã", "có") > 0;
    }

    /** "kết luận tại cuộc họp ngày 15/3/2026", "tài liệu phục vụ Hội nghị vận tải tổ chức vào quý IV": the day of a meeting at which something was said, or which something is for. */
    private boolean isOfMeeting(int at) {
        if (words.at(at - 1, "trước") || words.at(at - 2, "trước")) {
            return false;
        }
        for (int i = at - 1; i > Math.max(0, at - CLAUSE) && !isBreak(i); i--) {
            if (MEETINGS.isAt(words, i)) {
                return isSaidAt(i) || isServed(i) && isHeld(i, at);
            }
        }
        return false;
    }

    /** "kết luận tại cuộc họp ngày …", "ý kiến tại Thông báo số … và cuộc họp ngày …". */
    private boolean isSaidAt(int meeting) {
        int at = meeting - 1;
        while (words.at(meeting - 1, "và") && at > Math.max(0, meeting - LIST_OF_PAPERS) && !words.at(at, "tại")) {
            at--;
        }
        return words.at(at, "tại") && isSaidBefore(at);
    }

    private boolean isSaidBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - CLAUSE) && !words.isMark(i); i--) {
            if (SAID.isAt(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isServed(int meeting) {
        return words.at(meeting - 2, "phục", "vụ") || words.at(meeting - 1, "cho") || words.at(meeting - 1, "tại");
    }

    private boolean isHeld(int meeting, int at) {
        int held = words.find(meeting, at, "tổ", "chức");
        return held > 0 && at - held <= NEAR;
    }

    /** "các dự án đã báo cáo Ban Chỉ đạo trước ngày 25/3/2026": what has been done to it by then tells which is meant; "đã nộp hồ sơ ngày 20/5": when it was. */
    private boolean isOfPast(int at) {
        for (int i = at - 1; i > Math.max(1, at - NEAR - 4) && !words.isMark(i); i--) {
            if (words.at(i, "hoàn", "thành") || words.at(i, "xong") || words.at(i, "về") || words.at(i, "gửi") || words.at(i, "để") || words.at(i, "phải")) {
                return false;
            }
            if (words.at(i, "đã")) {
                boolean by = words.find(i, at, "trước") > 0 && RESULTS.first(words, Math.max(0, i - 3), i) == null;
                return UnitVocabulary.isVerb(words, i + 1) && (by || isOn(at) && !words.at(i - 2, "kết", "quả") && !words.at(i - 1, "lịch"));
            }
        }
        return false;
    }

    /** "ngày 20/5", "vào ngày 20/5": neither until then nor from then on, nor an hour that was arranged. */
    private boolean isOn(int at) {
        boolean hour = words.at(at - 2, "giờ") || words.at(at - 2, "phút") || words.is(at - 2, Cues.FIGURE);
        return !hour && words.at(at - 1, "ngày") && (words.at(at - 2, "vào") || words.isWord(at - 2) && ScheduleContext.at(words, at - 2) != ScheduleContext.BEFORE);
    }

    private boolean hasMark(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isMark(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isBreak(int i) {
        return ";:.(".indexOf(words.letter(i)) >= 0;
    }
}
