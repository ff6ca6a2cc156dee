package vn.thongsuot.app.organization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words with which documents speak of units, read once from the tables beside the program; all of them folded. */
final class Vocabulary {

    /** What a word does to a group. */
    enum GroupWord { ALL, DIRECT, HERE }

    /**
     * @param kinds codes of kinds; empty for every kind
     * @param classOfUnits whether the words mean all such units even without "các"
     */
    record KindWord(Set<String> kinds, boolean classOfUnits) {}

    static final Vocabulary SHIPPED = new Vocabulary();

    final Map<String, KindWord> kinds = new HashMap<>();
    final Map<String, GroupWord> groups = new HashMap<>();
    final Set<String> organs = new HashSet<>();
    final Map<String, String> expansions = new HashMap<>();

    private Vocabulary() {
        rows("kind-words.tsv").forEach(row -> kinds.put(Folded.of(row[0]),
                new KindWord(row[1].equals("*") ? Set.of() : Set.of(row[1].split(" ")), row.length > 2 && row[2].equals("class"))));
        rows("group-words.tsv").forEach(row -> groups.put(Folded.of(row[0]), GroupWord.valueOf(row[1])));
        rows("organs.tsv").forEach(row -> organs.add(Folded.of(row[0])));
        rows("expansions.tsv").forEach(row -> expansions.put(Folded.of(row[0]), Folded.of(row[1])));
    }

    private static List<String[]> rows(String name) {
        try (InputStream table = Vocabulary.class.getResourceAsStream("/organization/" + name)) {
            if (table == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
