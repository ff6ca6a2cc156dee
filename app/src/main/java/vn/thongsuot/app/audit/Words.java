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

/** How what stands in records is worded, from a table of names, Vietnamese and English words. A name that the table does not hold stays as it is. */
final class Words {

    /** What was done. */
    static final Words ACTIONS = new Words("actions.tsv");
    /** To what, and the details of it. */
    static final Words TERMS = new Words("terms.tsv");

    private final Map<String, String[]> words = new LinkedHashMap<>();

    private Words(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Words.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t")).forEach(fields -> words.put(fields[0], fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(Language language, String name) {
        String[] said = words.get(name);
        return said == null ? name : language.say(said[1], said[2]);
    }

    List<Choice> choices(Language language) {
        return words.keySet().stream().map(name -> Choice.of(name, say(language, name))).toList();
    }

    /** A subject such as {@code document:3}. */
    String subject(Language language, String subject) {
        int colon = subject.indexOf(':');
        return colon < 0 ? say(language, subject) : say(language, subject.substring(0, colon)) + language.say(" số ", " ") + subject.substring(colon + 1);
    }

    /** Details with names and values in words. */
    Map<String, String> details(Language language, Map<String, String> details) {
        Map<String, String> said = new LinkedHashMap<>();
        details.forEach((name, value) -> said.put(say(language, name), say(language, value)));
        return said;
    }
}
