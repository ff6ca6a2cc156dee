package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Brings the ways of writing one unit together, as far as a comparison of actors and recipients needs it. */
final class UnitKeys {

    private static final Map<String, String> LONG = load();
    private static final Set<String> GENERAL = Set.of("cơ", "đơn", "tổ", "cá", "địa", "thủ", "lãnh", "người", "cán", "đảng", "thành", "ông", "bà", "đồng", "sở", "ban", "cấp");

    private UnitKeys() {}

    private static Map<String, String> load() {
        Map<String, String> known = new HashMap<>();
        Vocabulary.load("unit-abbreviations").entries().forEach(entry -> known.put(entry.field(0), entry.field(1)));
        return known;
    }

    /** The name in small letters, abbreviations written out, without "các" and marks. */
    static String of(String name) {
        Words words = Words.of(name, new Span(0, name.length()));
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            String word = words.key(i);
            if (!words.get(i).isMark() && !Set.of("các", "những", "mỗi", "toàn", "thể").contains(word)) {
                key.append(key.isEmpty() ? "" : " ").append(LONG.getOrDefault(word, word));
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

    private static final Set<String> KINDS = Set.of("bộ", "sở", "ban", "phòng", "khoa", "cục", "vụ", "viện", "trung tâm", "trường", "chi cục", "thôn", "xã", "huyện");

    /**
     * Whether a recipient written in the plural takes in the unit: "Các Sở, ban, ngành" every "Sở …", "Các xã, phường" every "UBND … xã …".
     * Offices are sent what is sent to their bodies.
     */
    static boolean coversKind(String recipient, String unit) {
        String lower = recipient.toLowerCase(java.util.Locale.ROOT).strip();
        if (!lower.startsWith("các ") && !lower.contains(", các ")) {
            return false;
        }
        return KINDS.stream().anyMatch(kind -> isOfKind(unit, kind) && lower.matches("(?su).*(?:các|,)\\s+" + kind + "(?:\\s*[,;]|\\s+và\\s|\\s+thuộc|\\s+trực thuộc|\\s+chuyên môn|$).*"));
    }

    private static boolean isOfKind(String unit, String kind) {
        return unit.startsWith(kind + " ");
    }

    /** Whether a recipient's words include the unit: all its words, or the first that tell it apart from others of its kind. */
    static boolean covers(String recipient, String unit) {
        if (recipient.contains(unit) || unit.contains(recipient)) {
            return true;
        }
        String kind = unit.split(" ")[0];
        if (unit.length() > kind.length() && recipient.startsWith(kind + " ") && recipient.contains(unit.substring(kind.length()))) {
            return true;
        }
        return recipient.startsWith(kind + " ban ngành") || recipient.startsWith(kind + " ngành") || recipient.equals(kind)
                || recipient.startsWith(kind + " văn phòng") && unit.startsWith(kind);
    }
}
