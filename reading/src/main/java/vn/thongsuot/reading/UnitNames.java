package vn.thongsuot.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;

/**
 * Finds the names of units in running text, in headings and in cells, and splits lists of them.
 *
 * <p>A name begins with a word for a body, an office or a kind of body ({@link UnitVocabulary}), perhaps after "các", and goes on until the
 * verb that says what it does, or a mark ({@link NameEnds}). In a list each part that is a full name by itself is one name;
 * parts that share a head ("các sở, ban, ngành") or a tail ("các Ban, Văn phòng Đảng ủy Khối") stay one ({@link UnitList}).
 */
final class UnitNames {

    /** Where names stand, which decides what ends them. */
    enum Place {
        /** Within a sentence: a verb ends the name. */
        SENTENCE,
        /** A heading or the beginning of one: only a plain verb of action ends it. */
        HEADING,
        /** A table cell or what follows "Chủ trì:": all of it is names. */
        CELL
    }

    /**
     * Names as spans of the text.
     *
     * @param end the index of the first word after the list
     * @param over whether the last name is known to be over there, so that an act follows whether its verb is known or not
     */
    record Names(List<Span> spans, int end, boolean over) {}

    private UnitNames() {}

    /** Whether the name of a unit, or of several, begins at this word. */
    static boolean beginsAt(Words words, int index) {
        return UnitVocabulary.headAt(words, index) != null;
    }

    /** Whether a letterhead's line opens the name of a body rather than going on with one ("TỈNH …"). */
    static boolean opensBody(Words words) {
        Phrases.Match<UnitClass> unit = UnitVocabulary.unitAt(words, 0);
        return unit != null && switch (unit.value()) {
            case ORGAN, BODY, NAME, OFFICE, POST -> true;
            case PROPER, GENERIC, PLACE, NONE -> false;
        };
    }

    /** The names that begin at a word; {@code null} where none does. */
    static @Nullable Names at(Words words, int from, int to, Place place) {
        int courtesy = behindCourtesy(words, from);
        if (courtesy > from) {
            return at(words, courtesy, to, place);
        }
        Head head = UnitVocabulary.headAt(words, from);
        boolean any = place == Place.CELL && words.capital(from);
        return head == null && !any ? null : new UnitList(words, to, place).run(from, head);
    }

    /** The index of the office behind "các ông", "các ông, bà", "các ông:", who are the holders of offices; {@code from} where no office follows. */
    private static int behindCourtesy(Words words, int from) {
        int i = words.at(from, "các", "ông") ? from + 2 : from + 1;
        if (i == from + 1 && !(words.at(from, "ông") && isCourtesy(words, i))) {
            return from;
        }
        i += words.at(i, ",") && words.at(i + 1, "bà") || words.at(i, "và", "bà") ? 2 : isCourtesy(words, i) ? 3 : 0;
        i += words.at(i, ":") ? 1 : 0;
        Head office = UnitVocabulary.headAt(words, i);
        return office != null && office.type() == UnitClass.OFFICE ? i : from;
    }

    /** "(bà)" behind "các ông". */
    static boolean isCourtesy(Words words, int open) {
        return words.at(open, "(", "bà", ")") && words.at(open - 1, "ông");
    }

    /** "Sở Y tế (Chi cục Dân số, Phòng Nghiệp vụ Y)": units that a bracket behind a name tells in full have its part; "(UBND tỉnh)" is what the name is for short. */
    static List<Span> membersInBracket(Words words, int open) {
        int from = behindConsistingOf(words, open + 1);
        int close = words.at(open, "(") && words.isCapitalised(from) && !words.at(from, "thường", "trực") ? words.closing(open, words.size()) : -1;
        Head head = close > 0 ? UnitVocabulary.headAt(words, from) : null;
        boolean unit = head != null && switch (head.type()) {
            case ORGAN, PROPER -> words.capital(head.end()) || words.is(head.end(), Cues.BARE_FIGURE);
            case BODY, NAME -> true;
            case GENERIC, PLACE, OFFICE, POST, NONE -> false;
        };
        Names members = unit ? at(words, from, close, Place.SENTENCE) : null;
        return members != null && members.end() == close ? members.spans() : List.of();
    }

    /** "(gồm: Sở Xây dựng, Sở Công Thương)". */
    private static int behindConsistingOf(Words words, int i) {
        int of = words.at(i, "gồm") ? i + 1 : words.at(i, "bao", "gồm") ? i + 2 : i;
        return of > i && words.at(of, ":") ? of + 1 : of;
    }

    /** A name of any kind that begins at a word, where the words before it say that a name follows. */
    static @Nullable Names any(Words words, int from, int to) {
        return new UnitList(words, to, Place.SENTENCE).run(from, new Head(UnitClass.OFFICE, from, from + 1, false, false));
    }
}
