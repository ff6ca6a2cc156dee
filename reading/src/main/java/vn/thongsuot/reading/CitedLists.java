package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents listed together share what is said once: "các Quyết định số 217-QĐ/TU, 218-QĐ/TU ngày … của …". */
final class CitedLists {

    private static final Pattern JOINT = Pattern.compile("(?iu)[\\s,;]{0,4}(?:và\\s{1,3})?(?:số\\s{0,3}:?\\s{0,3})?");
    private static final Pattern PLURAL = Pattern.compile("(?iu)(?<!\\p{L})các\\s[\\p{L}\\s]{1,30}:?\\s?$");
    static final int LONGEST_JOINT = 15;
    private static final int BEFORE = 45;

    private CitedLists() {}

    /** Whether only a comma, "và", "số" stand between two places. */
    static boolean isJoined(Wording text, int from, int to) {
        return from <= to && to - from <= LONGEST_JOINT && text.matcher(JOINT).region(from, to).matches();
    }

    /** Gives the type of the first to those that follow it, and the date and issuer of the last to those before it. */
    static void share(Wording text, Collection<Citations.Entry> entries) {
        List<Citations.Entry> ordered = new ArrayList<>(entries);
        ordered.removeIf(entry -> entry.mentions.size() > 1);
        ordered.sort(Comparator.comparingInt(entry -> entry.mentions.getFirst().start()));
        for (int i = 1; i < ordered.size(); i++) {
            typeFrom(text, ordered.get(i - 1), ordered.get(i));
        }
        for (int i = ordered.size() - 2; i >= 0; i--) {
            restFrom(text, ordered.get(i), ordered.get(i + 1));
        }
    }

    private static void typeFrom(Wording text, Citations.Entry first, Citations.Entry next) {
        if (next.type == null && isJoined(text, first.told, next.mentions.getFirst().start())) {
            next.type = first.type;
        }
    }

    private static void restFrom(Wording text, Citations.Entry entry, Citations.Entry next) {
        boolean list = entry.date == null && isJoined(text, entry.mentions.getFirst().end(), next.mentions.getFirst().start());
        if (list && (isPlural(text, entry.mentions.getFirst().start()) || next.date == null)) {
            entry.date = next.date;
            entry.issuer = entry.issuer == null ? next.issuer : entry.issuer;
        }
    }

    private static boolean isPlural(Wording text, int start) {
        Matcher m = PLURAL.matcher(text.substring(Math.max(0, start - BEFORE), start));
        return m.find();
    }
}
