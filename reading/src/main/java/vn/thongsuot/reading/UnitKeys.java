package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the ways of writing one unit together, as far as a comparison of actors and recipients needs it. */
final class UnitKeys {

    private static final Phrases<String> LONG = Phrase.load("unit-abbreviations", written -> written);
    private static final Set<String> GENERAL = Set.of("cơ", "đơn", "tổ", "cá", "địa", "thủ", "lãnh", "người", "cán", "đảng", "thành", "ông", "bà", "đồng", "sở", "ban", "cấp");

    private static final Phrases<Boolean> SMALL = Phrase.set("các", "những", "mỗi", "toàn", "thể");

    private UnitKeys() {}

    /** The name in small letters, abbreviations written out, without "các" and marks. */
    static String of(Words words) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (!words.isMark(i) && !SMALL.isAt(words, i)) {
                Phrases.Match<String> written = LONG.at(words, i);
                key.append(key.isEmpty() ? "" : " ").append(written == null ? words.key(i) : written.value());
            }
        }
        return key.toString();
    }

    /** Bodies named by their kind, and persons, are not looked for among the recipients. */
    static boolean isGeneral(String key) {
        int space = key.indexOf(' ');
        return GENERAL.contains(space < 0 ? key : key.substring(0, space)) && !key.startsWith("sở ") && !key.startsWith("ban ")
                || key.startsWith("sở ban") || key.startsWith("sở ngành") || key.startsWith("ban ngành");
    }

    private static final Map<String, Pattern> KINDS = kinds("bộ", "sở", "ban", "phòng", "khoa", "cục", "vụ", "viện", "trung tâm", "trường", "chi cục", "thôn", "xã", "huyện");

    private static Map<String, Pattern> kinds(String... kinds) {
        Map<String, Pattern> patterns = new HashMap<>();
        for (String kind : kinds) {
            patterns.put(kind, Pattern.compile("(?u)(?:các|,)\\s+" + kind + "(?:\\s*[,;]|\\s+và\\s|\\s+thuộc|\\s+trực thuộc|\\s+chuyên môn|$)"));
        }
        return patterns;
    }

    /** A recipient's name in small letters where it is written in the plural; {@code null} where it is not. */
    static @Nullable String plural(String recipient) {
        String lower = recipient.toLowerCase(Locale.ROOT).strip();
        return lower.startsWith("các ") || lower.contains(", các ") ? lower : null;
    }

    /**
     * Whether a recipient written in the {@link #plural} takes in the unit: "Các Sở, ban, ngành" every "Sở …", "Các xã, phường" every "UBND … xã …".
     * Offices are sent what is sent to their bodies.
     */
    private static boolean coversKind(String plural, String unit) {
        int first = unit.indexOf(' ');
        int second = first < 0 ? -1 : unit.indexOf(' ', first + 1);
        return first > 0 && takesIn(plural, unit.substring(0, first)) || second > 0 && takesIn(plural, unit.substring(0, second));
    }

    /** Whether one of the recipients' keys, or of the plural ones, takes in the unit. */
    static boolean isCovered(List<String> recipients, List<String> plural, String unit) {
        for (String recipient : recipients) {
            if (covers(recipient, unit)) {
                return true;
            }
        }
        for (String recipient : plural) {
            if (coversKind(recipient, unit)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesIn(String plural, String kind) {
        Pattern listed = plural.contains(kind) ? KINDS.get(kind) : null;
        return listed != null && listed.matcher(plural).find();
    }

    /** Whether a recipient's words include the unit: all its words, or the first that tell it apart from others of its kind. */
    private static boolean covers(String recipient, String unit) {
        if (recipient.contains(unit) || unit.contains(recipient)) {
            return true;
        }
        int space = unit.indexOf(' ');
        String kind = space < 0 ? unit : unit.substring(0, space);
        if (!recipient.startsWith(kind)) {
            return false;
        }
        int rest = kind.length();
        if (unit.length() > rest && recipient.startsWith(" ", rest) && recipient.contains(unit.substring(rest))) {
            return true;
        }
        return recipient.length() == rest || recipient.startsWith(" ban ngành", rest) || recipient.startsWith(" ngành", rest) || recipient.startsWith(" văn phòng", rest);
    }
}
