package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that breaks off behind any word, as a copied part of one does, is read: whatever a rule looks for behind a word may not be there. */
class TextEndsAnywhereTest {

    private static final List<String> BEFORE = List.of("KẾ HOẠCH", "II. NHIỆM VỤ");

    @ParameterizedTest
    @ValueSource(strings = {"form", "who", "findings"})
    void eachLineOfTheExamplesBreaksOffBehindEachOfItsWords(String file) {
        List<String> failures = new ArrayList<>();
        for (String line : DocumentSpecTest.lines(file).stream().filter(line -> !line.startsWith("|")).toList()) { // half a table's row is no row
            for (int space = line.indexOf(' '); space >= 0; space = line.indexOf(' ', space + 1)) {
                tryReading(line.substring(0, space), failures);
                tryReading(line.substring(0, space) + ".", failures);
            }
            tryReading(line, failures);
        }
        assertThat(failures).isEmpty();
    }

    private static void tryReading(String last, List<String> failures) {
        List<String> lines = new ArrayList<>(BEFORE);
        lines.add(last);
        try {
            new DirectiveReader().read(DocumentSpecTest.source(lines));
        } catch (RuntimeException e) {
            failures.add(last + ": " + e);
        }
    }
}
