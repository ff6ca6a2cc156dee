package vn.thongsuot.reading;


/** Tells a paragraph that asks somebody to do something from one that states, decides or points elsewhere. */
final class Tasks {

    private enum NoTask { ISSUER, FACT, NOTE }

    private enum Closing { CLOSING }

    /** What an issuer does before it says what is to be done. */
    private static final Phrases<Boolean> ISSUING = Phrase.set("ban hành", "xây dựng kế hoạch", "yêu cầu", "đề nghị", "thông báo", "hướng dẫn", "đã", "có ý kiến", "quyết định");
    private static final Phrases<NoTask> NO_TASK = Phrase.classes("no-task", NoTask.class);
    private static final Phrases<Closing> CLOSING = Phrase.classes("closing", Closing.class);
    private static final Phrases<Boolean> DOCUMENTS = Phrase.set(
            "kế hoạch", "chỉ thị", "chương trình", "nghị quyết", "thông báo", "kết luận", "công điện", "văn bản", "công văn", "phương án", "hướng dẫn", "thông tri", "quy chế", "đề án");
    /** Of these and of figures a time is written at the head of an item. */
    private static final Phrases<Boolean> TIME_WORDS = Phrase.set("năm", "tháng", "quý", "quí", "ngày", "tuần", "giai", "đoạn", "hằng", "hàng", "mỗi", "định", "kỳ", "từ", "nay", "đến", "trong", "trước",
            "vào", "hết", "đầu", "giữa", "cuối", "i", "ii", "iii", "iv");
    private static final Phrases<Boolean> ISSUED = Phrase.set("ban hành", "có công văn", "có văn bản", "có quyết định", "có thông báo", "có kết luận", "có chỉ thị", "có kế hoạch", "có tờ trình", "có báo cáo",
            "có công điện", "có hướng dẫn", "gửi", "ký", "phê duyệt", "trình", "chỉ đạo", "yêu cầu", "đề nghị");

    private static final Phrases<Boolean> FINDINGS = Phrase.set("ưu điểm", "khuyết điểm", "hạn chế", "tồn tại", "thuận lợi", "khó khăn", "vướng mắc", "kết quả", "kết quả đạt được", "mặt được",
            "mặt đạt được", "mặt chưa được", "nguyên nhân", "bài học kinh nghiệm");

    private static final Phrases<Boolean> DECISIONS = Phrase.set("đồng ý", "thống nhất", "nhất trí", "chấp thuận", "cơ bản đồng ý", "cơ bản thống nhất", "cho phép");

    private static final Phrases<Boolean> MEASURES = Phrase.set("đồng", "đ", "vnđ", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "ngày", "buổi", "tiết", "giờ", "phút", "tuần", "tháng");

    private static final int LONGEST_THANKS = 30;
    /** Words of a body's name before what it says. */
    private static final int LONGEST_NAME = 14;
    /** Words of such a title behind those that tell it: "hạn chế, khuyết điểm của chi bộ:". */
    private static final int LONGEST_REST = 8;
    private static final int NEAR = 60;
    /** Words before the colon of a run-in title. */
    private static final int LONGEST_TITLE = 30;
    private static final Phrases<Boolean> RECKONING = Phrase.set("căn cứ", "lập", "xây dựng", "rà soát", "tính", "xác định", "đề nghị", "yêu cầu");

    private Tasks() {}

    /** Whether a paragraph in a section of tasks is one. */
    static boolean isTask(Words words, boolean article) {
        if (words.size() < 3) {
            return false;
        }
        if (isNote(words)) {
            return false;
        }
        if (thanks(words) || isSlogan(words) || Statement.is(words) || SoFar.isTold(words) && !asksUnits(words) || tellsHowThingsAre(words) || tellsMeasure(words) || Membership.isAllThatIsSaid(words)) {
            return false;
        }
        Phrases.Match<NoTask> none = NO_TASK.at(words, 0);
        if (none != null && (none.value() != NoTask.ISSUER || article)) {
            return asksInspiteOf(words);
        }
        return !comesIntoForce(words) || makesResponsible(words);
    }

    /** "Sở Nội vụ trân trọng cám ơn./." */
    static boolean thanks(Words words) {
        if (hopes(words)) {
            return true;
        }
        int at = words.size() > LONGEST_THANKS ? -1 : words.find(0, words.size(), "trân", "trọng");
        return at >= 0 && (words.at(at + 2, "cảm", "ơn") || words.at(at + 2, "cám", "ơn"));
    }

    /** "Sở Y tế rất mong nhận được sự quan tâm của các đơn vị. …, đề nghị liên hệ Phòng X.": a wish, as long as nobody is asked by name. */
    private static boolean hopes(Words words) {
        int hope = words.find(0, Math.min(words.size(), LONGEST_NAME), "mong");
        boolean wish = hope >= 0 && (words.at(hope + 1, "nhận") || words.at(hope + 1, "được") || words.at(hope + 1, "sự"));
        return wish && !asksUnits(words);
    }

    /** "Sáng suốt lựa chọn người xứng đáng!": words for a banner. */
    private static boolean isSlogan(Words words) {
        return words.at(words.size() - 1, "!") && !asksUnits(words);
    }

    /** "Văn phòng Sở: 120 triệu đồng.", "Giáo dục chính trị: 02 ngày;": how much money or time something is to have, and nothing else. */
    private static boolean tellsMeasure(Words words) {
        int end = words.size();
        while (end > 0 && words.isMark(end - 1)) {
            end--;
        }
        int unit = end - 1;
        while (unit > 0 && MEASURES.isAt(words, unit)) {
            unit--;
        }
        int first = unit;
        while (first > 0 && (words.is(first, Cues.FIGURE) || words.at(first, ".") || words.at(first, ","))) {
            first--;
        }
        return unit < end - 1 && first < unit && words.at(first, ":") && !asksUnits(words);
    }

    /** "Ưu điểm: Chi bộ đã quan tâm …", "Về tồn tại, hạn chế: …": behind such a title stands how things are, as long as nobody is asked for anything. */
    private static boolean tellsHowThingsAre(Words words) {
        int title = words.at(0, "về") || words.at(0, "những") || words.at(0, "các") ? 1 : words.at(0, "một", "số") ? 2 : 0;
        Phrases.Match<Boolean> findings = FINDINGS.at(words, title);
        int colon = findings == null ? -1 : words.find(findings.end(), Math.min(words.size(), findings.end() + LONGEST_REST), ":");
        return colon > 0 && !asksUnits(words);
    }

    /** "(Gửi kèm Kế hoạch số …)./.": a paragraph that is all in brackets. */
    static boolean isNote(Words words) {
        int end = words.size() - 1;
        while (end > 0 && words.isMark(end) && !words.key(end).equals(")")) {
            end--;
        }
        return words.size() > 0 && words.key(0).equals("(") && words.key(end).equals(")") && (end == words.size() - 1 || words.closing(0, words.size()) == end);
    }

    /** "Thống nhất tổ chức lễ hội vào ngày 14/5; Phòng Văn hóa xây dựng kịch bản trước ngày 11/5.": where the text goes on behind what the issuer itself decides; -1 where it decides nothing. */
    static int behindDecision(Words words) {
        if (!DECISIONS.isAt(words, 0)) {
            return -1;
        }
        for (int i = words.nextMark(1); i >= 0 && i + 1 < words.size(); i = words.nextMark(i + 1)) {
            boolean over = words.at(i, ";") || words.at(i, ".") && words.capital(i + 1);
            if (over && (UnitNames.beginsAt(words, i + 1) || Asking.after(words, i + 1) > 0)) {
                return words.start(i + 1);
            }
        }
        return -1;
    }

    /** "Kinh phí …: do Văn phòng bố trí", "Kinh phí điều dưỡng: căn cứ … để lập dự toán": a statement of means that makes a unit act, or tells how to reckon them; "Thứ nhất, Sở A rà soát …". */
    private static boolean asksInspiteOf(Words words) {
        int counted = Clause.behindOrdinal(words, 0);
        if (asksForMeans(words, 0) || counted > 0 && (UnitVocabulary.isPlainVerb(words, counted) || UnitNames.beginsAt(words, counted) && isAct(words))) {
            return true;
        }
        int by = words.find(0, words.size(), "do");
        boolean purpose = words.at(0, "để") || words.at(0, "nhằm") || words.at(0, "bên", "cạnh", "đó");
        return asksBehindFacts(words) || purpose && actsForPurpose(words) || by > 0 && UnitNames.beginsAt(words, by + 1) || goesOnWithUnit(words) || words.find(0, words.size(), "giao") > 0 && hasUnitAfter(words, "giao");
    }

    /** "Để thực hiện tốt nhiệm vụ, Sở Nội vụ tăng cường kiểm tra."; not "…, UBND xã ban hành Kế hoạch như sau:". */
    private static boolean actsForPurpose(Words words) {
        for (int i = words.nextMark(1); i >= 0 && !words.at(words.size() - 1, ":"); i = words.nextMark(i + 1)) {
            UnitNames.Names names = words.at(i, ",") && words.capital(i + 1) ? UnitNames.at(words, i + 1, words.size(), UnitNames.Place.SENTENCE) : null;
            if (names != null) {
                int asked = Asking.after(words, names.end()); // "…, Sở Y tế đề nghị các trạm …"
                return asked > 0 && UnitNames.beginsAt(words, asked) || UnitVocabulary.isVerb(words, names.end()) && !ISSUING.isAt(words, names.end());
            }
        }
        return false;
    }

    /** "Hiện nay, dịch bệnh lan rộng. Đề nghị UBND các xã …": how things are, and what is asked for that reason. */
    private static boolean asksBehindFacts(Words words) {
        for (int i = words.nextMark(1); i >= 0; i = words.nextMark(i + 1)) {
            if (words.at(i, ".") && words.capital(i + 1)) {
                return asksUnits(words, i + 1);
            }
        }
        return false;
    }

    /** "Đồng ý kéo dài dự án. Ban Quản lý dự án hoàn thiện hồ sơ.": a later sentence tells a unit and its act. */
    private static boolean goesOnWithUnit(Words words) {
        for (int i = words.nextMark(1); i >= 0; i = words.nextMark(i + 1)) {
            UnitNames.Names names = words.at(i, ".") && words.capital(i + 1) ? UnitNames.at(words, i + 1, words.size(), UnitNames.Place.SENTENCE) : null;
            if (names != null && UnitVocabulary.isPlainVerb(words, names.end()) && !words.at(names.end(), "đã")) {
                return true;
            }
        }
        return false;
    }

    /** "Kinh phí điều dưỡng: căn cứ … để lập dự toán": how means are to be reckoned or asked for. */
    private static boolean reckonsMeans(Words words, int from) {
        int colon = words.at(from, "kinh", "phí") ? words.find(from, Math.min(words.size(), from + LONGEST_TITLE), ":") : -1;
        return colon > 0 && RECKONING.isAt(words, colon + 1);
    }

    /** Whether a paragraph, or a label in it at {@code from}, that names means tells somebody what to do about them. */
    static boolean asksForMeans(Words words, int from) {
        return reckonsMeans(words, from) || makesSomebodyFind(words, from);
    }

    /** "Kinh phí: Công chức Kế toán tham mưu bố trí", "Kinh phí: Giao Phòng Tài chính thẩm định": who is to see to the means. */
    private static boolean makesSomebodyFind(Words words, int from) {
        int means = words.find(from, Math.min(words.size(), from + 4), "kinh", "phí");
        int colon = means < 0 ? -1 : words.find(means, Math.min(words.size(), means + LONGEST_TITLE), ":");
        if (colon < 0) {
            return false;
        }
        UnitNames.Names names = UnitNames.at(words, Math.max(colon + 1, Asking.after(words, colon + 1)), words.size(), UnitNames.Place.SENTENCE);
        return names != null && UnitVocabulary.isPlainVerb(words, names.end());
    }

    private static boolean hasUnitAfter(Words words, String verb) {
        int at = words.find(0, words.size(), verb);
        return at >= 0 && !isMeeting(words, at) && UnitNames.beginsAt(words, at + 1);
    }

    /** "cuộc họp giao ban" gives nothing to a "ban". */
    static boolean isMeeting(Words words, int i) {
        return words.at(i, "giao", "ban") && !words.capital(i + 1);
    }

    private static boolean comesIntoForce(Words words) {
        int at = words.find(0, Math.min(words.size(), 14), "có", "hiệu", "lực");
        boolean counted = words.find(0, Math.max(at, 0), "kể", "từ") >= 0; // "Trong thời hạn 60 ngày kể từ ngày Quy chế này có hiệu lực, Phòng X …"
        boolean itself = DOCUMENTS.behind(words, 0) == at && at > 0; // "Quy chế có hiệu lực áp dụng trong năm học"
        return at >= 0 && !counted && (itself || words.find(0, at, "này") >= 0)
                || words.find(0, Math.min(words.size(), 8), "này", "thay", "thế") >= 0
                || isPassed(words) || tellsItsMake(words)
                || words.find(0, Math.min(words.size(), 6), "này", "quy", "định") >= 0;
    }

    /** "Nghị quyết được 27/27 đảng viên có mặt biểu quyết thông qua." */
    private static boolean isPassed(Words words) {
        Phrases.Match<Boolean> document = DOCUMENTS.at(words, 0);
        int was = document == null ? -1 : words.at(document.end(), "này") ? document.end() + 1 : document.end();
        was += was >= 0 && words.at(was, "đã") ? 1 : 0;
        return was >= 0 && words.at(was, "được") && words.find(was, words.size(), "thông", "qua") > was;
    }

    /** "Kế hoạch phát triển nghề muối được cụ thể hóa bằng 5 đề án": what a document consists of. */
    private static boolean tellsItsMake(Words words) {
        int to = Math.min(words.size(), NEAR);
        boolean document = DOCUMENTS.at(words, 0) != null;
        return document && (words.find(0, to, "được", "cụ") > 0 || words.find(0, to, "được", "thể", "hiện") > 0 || words.find(0, to, "được", "chia", "thành") > 0);
    }

    /** "Quyết định này có hiệu lực kể từ ngày ký. Các ông, bà … chịu trách nhiệm thi hành." */
    private static boolean makesResponsible(Words words) {
        return words.find(0, words.size(), "chịu", "trách", "nhiệm") > 0;
    }

    /** Whether an item says what is to be done: it begins with a verb, or a unit before a verb, perhaps behind the time. */
    static boolean isAct(Words words) {
        int i = 0;
        while (i < words.size() && words.isMark(i)) {
            i++;
        }
        i = behindTime(words, Clause.behindOrdinal(words, i));
        if (words.at(i, "không") && UnitVocabulary.isVerb(words, words.at(i + 1, "được") ? i + 2 : i + 1)) {
            return true;
        }
        if (UnitVocabulary.isVerb(words, i) || handsInResult(words, i)) {
            return true;
        }
        UnitNames.Names names = UnitNames.at(words, i, words.size(), UnitNames.Place.SENTENCE);
        if (names == null) {
            return false;
        }
        int verb = words.key(names.end()).equals(":") || words.key(names.end()).equals(",") ? names.end() + 1 : names.end();
        return verb < words.size() && UnitVocabulary.isVerb(words, verb);
    }

    /** "Kết quả thực hiện báo cáo về Sở (qua Thanh tra) trước ngày 15/12". */
    private static boolean handsInResult(Words words, int from) {
        int to = words.at(from, "kết", "quả") ? Math.min(words.size(), from + NEAR) : from;
        int at = words.find(from + 3, to, "về");
        boolean handsIn = at > 0 && (words.at(at - 2, "báo", "cáo") || words.at(at - 1, "gửi") || words.at(at - 1, "nộp"));
        return handsIn && UnitNames.beginsAt(words, at + 1);
    }

    /** "Năm 2026: …", "Từ nay đến hết quý III/2026, …": the index behind the time and its mark; {@code from} where the item begins with anything else. */
    static int behindTime(Words words, int from) {
        int i = from;
        while (isTime(words, i)) {
            i++;
        }
        boolean told = i > from && (words.at(i, ":") || words.at(i, ",")) && i + 1 < words.size();
        return told ? i + 1 : from;
    }

    /** "Định kỳ hằng năm phải công khai thu, chi": what must be done each time, whatever the section is about. */
    static boolean isDue(Words words) {
        int i = 0;
        while (isTime(words, i) || words.at(i, ",")) {
            i++;
        }
        return i > 0 && words.at(i, "phải") && UnitVocabulary.isVerb(words, i + 1);
    }

    /** Whether nothing but a time is told, "Tháng 11 - 12/2024". */
    static boolean isAllTime(Words words) {
        int i = 0;
        while (i < words.size() && (isTime(words, i) || words.isMark(i))) {
            i++;
        }
        return i == words.size() && words.size() > 1;
    }

    private static boolean isTime(Words words, int i) {
        return TIME_WORDS.isAt(words, i) || words.is(i, Cues.FIGURE) || words.isStroke(i) || words.at(i, "-") || words.at(i, "–");
    }

    /** Whether a paragraph after the last section begins as closing paragraphs do. */
    static boolean isClosing(Words words) {
        return CLOSING.at(words, 0) != null || closesByItself(words) || reportsEachPeriod(words);
    }

    /** "Hằng năm, các sở, ngành và UBND các xã báo cáo kết quả …": many are asked, each period. */
    private static boolean reportsEachPeriod(Words words) {
        int who = behindTime(words, 0);
        boolean period = who > 0 && (words.at(0, "hằng") || words.at(0, "hàng") || words.at(0, "mỗi"));
        UnitNames.Names names = period && UnitVocabulary.isDeterminer(words, who) ? UnitNames.at(words, who, words.size(), UnitNames.Place.SENTENCE) : null;
        return names != null && UnitVocabulary.isVerb(words, names.end());
    }

    private static boolean closesByItself(Words words) {
        return speaksOfItself(words) || asksUnits(words) || makesKnown(words);
    }

    /** Whether it says "Kế hoạch này", "Chỉ thị này". */
    static boolean speaksOfItself(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Phrases.Match<Boolean> document = DOCUMENTS.at(words, i);
            if (document != null && words.at(document.end(), "này")) {
                return true;
            }
        }
        return false;
    }

    /** "Văn phòng UBND tỉnh thông báo để các sở, ban, ngành biết, thực hiện./.", "Văn phòng xin thông báo để các đơn vị triển khai thực hiện." */
    private static boolean makesKnown(Words words) {
        int told = words.find(0, words.size(), "thông", "báo");
        boolean toKnow = told >= 0 && (words.find(told, words.size(), "biết") > told || Misread.FOR.contains(words.key(told + 2)) && words.find(told, words.size(), "thực", "hiện") > told);
        return toKnow && told < 16 && words.size() < 60;
    }

    /** Whether somebody is asked or given something in it. */
    static boolean asksUnits(Words words) {
        return asksUnits(words, 0);
    }

    private static boolean asksUnits(Words words, int from) {
        for (int i = words.next(Cues.ASK, from); i >= 0; i = words.next(Cues.ASK, i + 1)) {
            int after = Asking.isRequest(words, i) ? i + 2 : words.at(i, "giao") && !isMeeting(words, i) ? i + 1 : -1;
            if (after > 0 && !words.at(i - 1, "theo") && !words.at(i - 1, "đã") && !isTold(words, i) && UnitNames.beginsAt(words, words.at(after, "cho") ? after + 1 : after)) {
                return true;
            }
        }
        return false;
    }

    /** "Sở đã ban hành Quyết định số … về việc giao X …", "Bộ đã có Công văn số …, trong đó đề nghị Y …": what was asked then, in another document. */
    static boolean isTold(Words words, int i) {
        boolean inTitle = words.at(i - 2, "về", "việc") || words.at(i - 2, "trong", "đó");
        if (!inTitle && !words.at(i - 1, "và") && !words.at(i - 2, "đồng", "thời")) {
            return false;
        }
        for (int at = i - 1; at >= Math.max(0, i - NEAR) && !(words.at(at, ".") && words.capital(at + 1)); at--) {
            if (words.at(at, "đã") && ISSUED.isAt(words, at + 1)) {
                return true;
            }
        }
        return false;
    }
}
