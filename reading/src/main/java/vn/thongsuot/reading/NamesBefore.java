package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names that are looked for right before a place in the text, in any case, the longest first; only those are tried that end with the letter that stands there. */
final class NamesBefore {

    private record Name(String written, String meaning) {}

    private final Map<Character, List<Name>> byLastLetter = new HashMap<>();

    /** Names in the first column of these entries; {@code meaning} tells what an entry's name means. */
    NamesBefore(List<Vocabulary.Entry> entries, Function<Vocabulary.Entry, String> meaning) {
        for (Vocabulary.Entry entry : entries) {
            String name = entry.field(0);
            byLastLetter.computeIfAbsent(folded(name.charAt(name.length() - 1)), letter -> new ArrayList<>()).add(new Name(name, meaning.apply(entry)));
        }
        byLastLetter.values().forEach(names -> names.sort(Comparator.comparingInt((Name name) -> name.written().length()).reversed()));
    }

    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** What the name that ends at {@code to} means; {@code null} where none does, or it is the end of another word. */
    @Nullable String at(Wording text, int to) {
        if (to == 0) {
            return null;
        }
        for (Name name : byLastLetter.getOrDefault(folded(text.charAt(to - 1)), List.of())) {
            int from = to - name.written().length();
            if (text.reads(name.written(), from) && (from == 0 || !Character.isLetter(text.charAt(from - 1)))) {
                return name.meaning();
            }
        }
        return null;
    }
}
