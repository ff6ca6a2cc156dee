package vn.thongsuot.reading;

/** Looks around a place in an item for names of units: what ends with one, lists some, or names what the item is about rather than who acts. */
record NamesAround(Words words) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NAME_BEFORE = 16;
    private static final int LONGEST_FIELD = 6;
    private static final int OBJECTS_BEFORE = 120;

    /** Whether a name that begins at {@code from} or behind it ends right before an index. */
    boolean isNameEnd(int i, int from) {
        for (int start = Math.max(from, i - LONGEST_NAME); start < i; start++) {
            UnitNames.Names names = UnitNames.at(words, start, i, UnitNames.Place.SENTENCE);
            if (names != null && names.end() == i) {
                return true;
            }
            start = names == null ? start : names.end() - 1; // no name begins in the midst of another
        }
        return false;
    }

    /** "các xã, Công an huyện …", "Hội Nông dân, Đoàn Thanh niên …"; what is acted on ("điều động 60 dân quân, Công an …") and a verb's last syllable are no names of a list. */
    boolean endsList(int comma, Clause clause) {
        if (!words.capital(comma - 2) && UnitVocabulary.isVerb(words, comma - 2) && !isField(comma)) {
            return false;
        }
        for (int start = Math.max(clause.from(), comma - LONGEST_NAME_BEFORE); start < comma; start++) {
            UnitNames.Names names = UnitNames.at(words, start, comma, UnitNames.Place.SENTENCE);
            if (names != null && names.end() == comma) {
                int capital = words.nextCapital(start);
                return capital >= 0 && capital < comma || UnitVocabulary.isDeterminer(words, start);
            }
            start = names == null ? start : names.end() - 1;
        }
        return false;
    }

    /** "Trung tâm Dịch vụ tổng hợp, …": a verb that ends what an office is named after. */
    private boolean isField(int end) {
        for (int from = Math.max(0, end - LONGEST_FIELD); from < end - 2; from++) {
            if (UnitVocabulary.fieldEnd(words, from) == end) {
                return true;
            }
        }
        return false;
    }

    /** "Kiểm tra đối với các hộ có lò rèn; các hộ có xưởng mộc …": behind a semicolon, in small letters, a kind of body that the item is about before. */
    boolean isOneMoreObject(int from) {
        if (from + 2 >= words.size() || !words.at(from - 1, ";") || !UnitVocabulary.isDeterminer(words, from) || words.capital(from)) {
            return false;
        }
        for (int i = from - 1; i > Math.max(0, from - OBJECTS_BEFORE); i--) {
            boolean same = words.same(i, from + 1) && UnitVocabulary.isDeterminer(words, i - 1) && words.same(i + 1, from + 2);
            if (same && (words.at(i - 3, "đối", "với") || words.at(i - 2, "của") || words.at(i - 2, "vào"))) {
                return true;
            }
        }
        return false;
    }

    /** "Địa phương bố trí kinh phí cho thư viện xã; cơ quan, đơn vị bố trí kinh phí cho tủ sách": each does its own part of what the clause before, whose units act by the same verb, begins with. */
    boolean sharesAct(int from, int act, Clause before) {
        if (!words.at(from - 1, ";") || before.to() != from - 1 || !UnitVocabulary.isPlainVerb(words, act)) {
            return false;
        }
        UnitNames.Names first = UnitNames.at(words, Clause.behindConnectors(words, before.from()), before.to(), UnitNames.Place.SENTENCE);
        return first != null && words.same(first.end(), act) && words.same(first.end() + 1, act + 1);
    }

    /** "Kiểm tra tại 15 xã; mỗi xã kiểm tra 03 tổ": each of the places at which something is done does not do it itself, as "mỗi xã cử 01 người" would say. */
    boolean isPlaceOfAct(int from, int after, Clause before) {
        boolean each = words.at(from, "mỗi") || words.at(from, "từng");
        int at = each ? words.find(before.from(), before.to(), "tại") : -1;
        return at >= 0 && words.find(at, before.to(), words.key(from + 1)) >= 0 && words.find(before.from(), at, words.key(after), words.key(after + 1)) >= 0;
    }
}
