package vn.thongsuot.app.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;

/** How actions are worded: {@code actions.tsv}. One that it does not know keeps its own name. */
final class Actions {

    private static final Map<String, String[]> WORDS = read();

    private Actions() {}

    private static Map<String, String[]> read() {
        Map<String, String[]> words = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Actions.class.getResourceAsStream("actions.tsv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")).forEach(fields -> words.put(fields[0], fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static String say(Language language, String action) {
        String[] words = WORDS.get(action);
        return words == null ? action : language.say(words[1], words[2]);
    }

    static List<Choice> choices(Language language) {
        return WORDS.keySet().stream().map(action -> Choice.of(action, say(language, action))).toList();
    }
}
