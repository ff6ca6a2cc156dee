package vn.thongsuot.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thongsuot.reading.Reading.Recipient;
import vn.thongsuot.reading.UnitNames.Place;

/**
 * The names of units that a document itself tells: where nothing but a name stands, as among its recipients, in cells and headings and before colons.
 * Wherever such a name comes up in a sentence it is over at its end, whatever verb follows.
 */
final class DocumentNames {

    enum Told {
        /** A unit's name. */
        NAME,
        /** A name that the document gives a unit for its own use. */
        GIVEN,
        /** The last two syllables of a place's or a person's name. */
        PROPER
    }

    private static final int LONGEST_LINE = 24;
    private static final int LONGEST_NAME = 12;

    private final Wording text;
    private final Words all;
    private final Phrases<Told> names = new Phrases<>();
    private final Set<String> firstOfGiven = new HashSet<>();

    private DocumentNames(Wording text) {
        this.text = text;
        this.all = text.words(text.whole());
    }

    /** Has a text learn the names that it tells. */
    static void learn(Wording text, List<Recipient> recipients) {
        DocumentNames told = new DocumentNames(text);
        told.properNames();
        told.givenNames();
        recipients.forEach(recipient -> told.list(recipient.span()));
        told.lines();
        text.learn(told.names, told.firstOfGiven);
    }

    private void givenNames() {
        GivenNames given = new GivenNames(text);
        for (int open = all.nextMark(1); open >= 0; open = all.nextMark(open + 1)) {
            GivenNames.Given found = all.at(open, "(") ? given.at(open) : null;
            if (found != null) {
                names.add(found.full(), 0, Told.NAME);
                names.add(found.name(), 0, Told.GIVEN);
                firstOfGiven.add(found.name().key(0));
            }
        }
    }

    /** "thôn Đông Lâm, …": two capitals before a mark or a line's end are no half of a longer word anywhere ("Khối Doanh | nghiệp"). */
    private void properNames() {
        for (int i = all.nextCapital(1); i >= 0; i = all.nextCapital(i + 1)) {
            if (all.capital(i - 1) && isAtEnd(i) && all.isCapitalised(i) && all.isCapitalised(i - 1)) {
                names.add(text.words(all.span(i - 1, i + 1)), 0, Told.PROPER);
            }
        }
    }

    private boolean isAtEnd(int i) {
        int after = all.end(i);
        boolean joined = all.isMark(i + 1) && "-–/".indexOf(all.letter(i + 1)) >= 0;
        return after == text.length() || !joined && (all.isMark(i + 1) || text.charAt(after) == '\n');
    }

    private void lines() {
        int from = 0;
        while (from < all.size()) {
            int feed = text.indexOf('\n', all.end(from), text.length());
            int to = feed < 0 ? all.size() : all.indexAt(feed);
            line(from, to);
            from = to;
        }
    }

    /** A line that is a name, or begins with one and a colon; a sentence or an entry of a list has a mark at its end. */
    private void line(int from, int to) {
        int first = behindLabel(from, to);
        if (first >= to || !all.is(first, Cues.NAME) || !all.capital(first)) {
            return;
        }
        int longest = Math.min(to, first + LONGEST_LINE + 1);
        int colon = all.find(first, longest, ":");
        int end = colon < 0 ? longest : colon;
        if (colon < 0 && end < to || all.at(end - 1, ".") || all.at(end - 1, ";") || all.at(end - 1, ",")) {
            return;
        }
        if (end - first > 1 && !isKnown(first, end) && !hasVerb(all, first, end)) {
            list(all.span(first, end));
        }
    }

    /** Tables say the same names again and again. */
    private boolean isKnown(int from, int to) {
        Phrases.Match<Told> known = names.at(all, UnitVocabulary.isDeterminer(all, from) ? from + 1 : from);
        return known != null && known.end() == to;
    }

    private int behindLabel(int from, int to) {
        boolean label = all.is(from, Cues.VALUE) && from + 1 < to && all.isMark(from + 1);
        return label ? from + 2 : from < to && all.isMark(from) ? from + 1 : from;
    }

    private void list(Span span) {
        Words words = text.words(span);
        UnitNames.Names told = words.size() > LONGEST_LINE || !UnitNames.beginsAt(words, 0) ? null : UnitNames.at(words, 0, words.size(), Place.CELL);
        if (told == null || told.end() < words.size() && !words.at(told.end(), "(")) {
            return;
        }
        for (Span name : told.spans()) {
            name(text.words(name));
        }
    }

    private void name(Words name) {
        int from = UnitVocabulary.isDeterminer(name, 0) ? 1 : 0;
        if (name.size() - from < 2 || name.size() > LONGEST_NAME || !UnitNames.beginsAt(name, 0) || hasVerb(name, 0, name.size()) || isList(name)) {
            return;
        }
        if (names.at(name, from, told -> told == Told.GIVEN) == null) {
            names.add(name, from, Told.NAME);
        }
    }

    /** "các huyện ủy, thành ủy": several kinds under one determiner; other kinds may follow. */
    private static boolean isList(Words name) {
        for (int i = 1; i < name.size(); i++) {
            if (name.at(i - 1, ",") && UnitNames.beginsAt(name, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVerb(Words words, int from, int to) {
        for (int i = words.next(Cues.VERB, from + 1, to); i >= 0; i = words.next(Cues.VERB, i + 1, to)) {
            if (!words.capital(i) && (UnitVocabulary.isPlainVerb(words, i) || NameEnds.isOverByLevel(words, i) && UnitVocabulary.isVerb(words, i))) {
                return true;
            }
        }
        return false;
    }
}
