package vn.thongsuot.reading;

/** Lines labelled as a time that tell somebody's act: "Thời gian nộp báo cáo: các phòng gửi báo cáo trước ngày 20/6", or such an act below the label. */
final class TimeTasks {

    private TimeTasks() {}

    /** Whether any paragraph below a label does. */
    static boolean areBelow(Wording text, Node label) {
        for (Node child : label.children) {
            if (child.kind != Node.Kind.TABLE && beginAt(text.words(child.content()), 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unit and its act, or the request to one, stand at a word, perhaps behind their time. */
    static boolean beginAt(Words words, int from) {
        int who = Tasks.behindTime(words, from);
        int asked = Asking.after(words, who);
        if (asked > 0) {
            return UnitNames.beginsAt(words, asked);
        }
        UnitNames.Names names = UnitNames.at(words, who, words.size(), UnitNames.Place.SENTENCE);
        return names != null && UnitVocabulary.isPlainVerb(words, names.end());
    }
}
