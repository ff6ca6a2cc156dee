package vn.thongsuot.app.web;

/**
 * Whoever looks at a page, as its frame shows them.
 *
 * @param unit the name of the unit acted for; empty where none was chosen
 * @param office what they hold there, in words
 */
public record Visitor(String name, String unit, String office) {

    /** One or two letters in place of a picture: those of the given name, which stands last. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        return words.length == 1 ? first(words[0]) : first(words[0]) + first(words[words.length - 1]);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase();
    }
}
