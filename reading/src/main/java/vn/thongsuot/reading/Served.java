package vn.thongsuot.reading;

/** People for whom something is done: behind "đối với" they are no actors, as bodies would be. */
final class Served {

    private static final Phrases<Boolean> AT_LARGE = Phrase.set("học sinh", "sinh viên", "học viên", "trẻ em", "trẻ", "bệnh nhân", "người bệnh", "người dân", "người khuyết tật",
            "người cao tuổi", "người nghèo");
    /** "các", "25", "những em": what may stand before them. */
    private static final int LONGEST_COUNT = 2;

    private Served() {}

    /** Whether these words name people at large: "25 học sinh khuyết tật", "các bệnh nhân nội trú". */
    static boolean at(Words words, int from) {
        return AT_LARGE.first(words, from, from + LONGEST_COUNT + 1) != null;
    }
}
