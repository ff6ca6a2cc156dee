package vn.thongsuot.reading;

/** What stands between a name and its act to say which of them are meant in the first place: "UBND các xã, trong đó trọng tâm là các xã ven sông, …". */
final class Emphasis {

    private static final Phrases<Boolean> OPENING = Phrase.set("trọng tâm là", "đặc biệt", "đặc biệt là", "nhất là", "trước hết là", "cụ thể là", "trong đó có", "trong đó trọng tâm là",
            "trong đó tập trung", "trong đó tập trung là", "trong đó chú trọng", "trong đó nòng cốt là", "nòng cốt là", "mà trọng tâm là", "mà trước hết là", "kể cả", "bao gồm", "gồm", "bao gồm cả");

    private Emphasis() {}

    /** The names, with what is set apart behind them passed over. */
    static UnitNames.Names passed(Words words, UnitNames.Names names, int to) {
        Phrases.Match<Boolean> opening = words.at(names.end(), ",") ? OPENING.at(words, names.end() + 1) : null;
        UnitNames.Names meant = opening == null ? null : UnitNames.at(words, opening.end(), to, UnitNames.Place.SENTENCE);
        return meant == null ? names : new UnitNames.Names(names.spans(), meant.end(), meant.over());
    }
}
