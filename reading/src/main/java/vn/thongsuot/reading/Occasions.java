package vn.thongsuot.reading;

/** What stands between a name and its act to say on which occasion: "Các đoàn kiểm tra trong quá trình làm việc phải …", "Chủ đập khi vận hành hồ phải …", "Chủ đầu tư nếu chậm tiến độ thì báo cáo …". */
final class Occasions {

    private static final Phrases<Boolean> OPENING = Phrase.set("trong quá trình", "trong khi", "trong phạm vi", "khi", "trước khi", "sau khi", "nếu", "trên cơ sở");
    /** The words that say what must be done on it. */
    private static final Phrases<Boolean> DUTIES = Phrase.set("phải", "cần", "có trách nhiệm", "chịu trách nhiệm", "không được", "thông báo ngay", "báo cáo ngay", "báo ngay", "kịp thời báo cáo", "lập tức", "khẩn trương");
    private static final int LONGEST = 30;

    private Occasions() {}

    static boolean beginsAt(Words words, int i) {
        return OPENING.isAt(words, i);
    }

    /** The names, with an occasion behind them passed over where a duty follows it. */
    static UnitNames.Names passed(Words words, UnitNames.Names names, int to) {
        int from = words.at(names.end(), ",") ? names.end() + 1 : names.end();
        if (!beginsAt(words, from)) {
            return names;
        }
        if (words.at(from, "nếu")) {
            return behindCondition(words, names, from, to);
        }
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            boolean acts = words.at(i - 1, ",") && words.at(from, "trên", "cơ", "sở") && UnitVocabulary.isPlainVerb(words, i); // "… trên cơ sở đề nghị của X, hoàn thành …"
            if (acts || DUTIES.isAt(words, i)) {
                return new UnitNames.Names(names.spans(), i, false);
            }
        }
        return names;
    }

    /** "Cơ quan thụ lý vụ án nếu có yêu cầu thì phải gửi văn bản", "Sở Xây dựng nếu cần thêm hồ sơ phải thông báo". */
    private static UnitNames.Names behindCondition(Words words, UnitNames.Names names, int condition, int to) {
        for (int i = condition; i < Math.min(to, condition + LONGEST); i++) {
            if (words.at(i, "thì") || words.at(i, "phải") || words.at(i, "có", "trách", "nhiệm")) {
                return new UnitNames.Names(names.spans(), words.at(i, "thì") ? i + 1 : i, false);
            }
        }
        return names;
    }
}
