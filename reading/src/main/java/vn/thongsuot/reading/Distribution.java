package vn.thongsuot.reading;

/** What stands between several names and their act to say that each of them does it: "Đoàn Công an, Đoàn Quân sự mỗi đơn vị …", "Hội Nông dân, Hội Phụ nữ, mỗi hội …". */
final class Distribution {

    private static final Phrases<Boolean> ANY = Phrase.set("đơn vị", "cơ quan", "bên", "nơi", "địa phương", "tổ chức");
    private static final Phrases<Boolean> EACH = Phrase.set("mỗi", "từng");
    /** As many words back as a name of the same kind is looked for. */
    private static final int NEAR = 40;

    private Distribution() {}

    /** Whether "mỗi đơn vị", or "mỗi hội" behind the name of a "Hội", stands at {@code i}, behind names of which the last begins at {@code from}. */
    static boolean beginsAt(Words words, int from, int i) {
        return i > from && !EACH.isAt(words, from) && EACH.isAt(words, i) && (ANY.isAt(words, i + 1) || isNamedBefore(words, i));
    }

    private static boolean isNamedBefore(Words words, int each) {
        for (int k = each - 1; k >= Math.max(0, each - NEAR); k--) {
            if (words.same(k, each + 1)) {
                return !words.at(k - 1, "của");
            }
        }
        return false;
    }

    /** The names, with such words behind them passed over. */
    static UnitNames.Names passed(Words words, UnitNames.Names names, int to) {
        int each = words.at(names.end(), ",") ? names.end() + 1 : names.end();
        UnitVocabulary.Head kind = each < to && beginsAt(words, each - 1, each) ? UnitVocabulary.headAt(words, each) : null;
        return kind == null || kind.end() >= to ? names : new UnitNames.Names(names.spans(), kind.end(), true);
    }
}
