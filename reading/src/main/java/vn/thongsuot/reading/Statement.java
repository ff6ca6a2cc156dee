package vn.thongsuot.reading;

/** Paragraphs among tasks that begin with those who might act, and state what they are or may do rather than what they are to do. */
final class Statement {

    /** Words of a body's name before what is said of it. */
    private static final int LONGEST_NAME = 14;

    private Statement() {}

    static boolean is(Words words) {
        return (defines(words) || givesRightToComplain(words)) && !Tasks.asksUnits(words) && words.find(0, words.size(), "trách", "nhiệm") < 0;
    }

    /** "Cơ sở thực tập là các trại giống, xưởng muối …": which bodies are called so. */
    private static boolean defines(Words words) {
        int is = words.find(1, Math.min(words.size(), LONGEST_NAME), "là");
        UnitNames.Names names = is > 0 && UnitVocabulary.isDeterminer(words, is + 1) ? UnitNames.at(words, 0, is, UnitNames.Place.SENTENCE) : null;
        return names != null && names.end() == is;
    }

    /** "Tổ chức, cá nhân có quyền khiếu nại, tố cáo theo quy định": what one may do asks nothing of anybody. */
    private static boolean givesRightToComplain(Words words) {
        int right = words.find(0, Math.min(words.size(), LONGEST_NAME), "có", "quyền");
        return right > 0 && UnitNames.beginsAt(words, 0) && (words.at(right + 2, "khiếu", "nại") || words.at(right + 2, "tố", "cáo"));
    }
}
