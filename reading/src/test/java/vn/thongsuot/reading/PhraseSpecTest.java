package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples in {@code spec/*.md} for phrases inside paragraphs. An example is a line {@code words => reading} in a fenced block whose
 * name says what is read; a line {@code năm: 2025} sets the document's year for the lines after it.
 */
class PhraseSpecTest {

    @TestFactory
    Stream<DynamicTest> schedules() {
        return tests("schedules", "thoi-han", (words, year) -> shown(Schedules.ofItem(words, words.whole(), year)));
    }

    @TestFactory
    Stream<DynamicTest> schedulesInColumns() {
        return tests("schedules", "thoi-han-cot", (words, year) -> shown(Schedules.ofColumn(words, words.whole(), year)));
    }

    @TestFactory
    Stream<DynamicTest> citations() {
        return tests("citations", "vien-dan", (words, year) -> Citations.of(words, Reading.Header.NONE).stream()
                .map(PhraseSpecTest::shown).collect(joined()));
    }

    @TestFactory
    Stream<DynamicTest> rolesOfCitations() {
        return tests("citations", "vai-tro", (words, year) -> Citations.of(words, Reading.Header.NONE).stream()
                .map(c -> c.code() + " " + lower(c.role())).collect(joined()));
    }

    @TestFactory
    Stream<DynamicTest> references() {
        return tests("references", "dan-chieu", (words, year) -> References.in(words, words.whole(), Pointers.of(words)).stream()
                .map(References::path).collect(joined()));
    }

    @TestFactory
    Stream<DynamicTest> targets() {
        return tests("targets", "chi-tieu", (words, year) -> Targets.of(words, words.whole()).stream()
                .map(t -> t.comparison() + " " + t.value() + (t.unit() == null ? "" : " " + t.unit())).collect(joined()));
    }

    @TestFactory
    Stream<DynamicTest> deliverables() {
        return tests("targets", "san-pham", (words, year) -> {
            Reading.Deliverable deliverable = Deliverables.of(words, words.whole());
            return deliverable == null ? "không" : deliverable.text();
        });
    }

    @TestFactory
    Stream<DynamicTest> doubledWords() {
        return tests("targets", "lap-tu", (words, year) -> DoubledWords.in(words, words.whole()).stream()
                .map(span -> Folded.in(words, span)).collect(joined()));
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.collectingAndThen(Collectors.joining("; "), all -> all.isEmpty() ? "không" : all);
    }

    private static String shown(Reading.Schedule schedule) {
        String kind = lower(schedule.kind());
        return switch (schedule.kind()) {
            case PERIODIC -> kind + " " + (schedule.every() == null ? "?" : lower(schedule.every()).replace('_', '-'));
            case DEADLINE -> kind + " " + schedule.due();
            case RANGE -> kind + " " + schedule.from() + " " + schedule.due();
            case CONTINUOUS, EVENT, UNSPECIFIED -> kind;
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String shown(Reading.Citation citation) {
        return Stream.of(citation.code(), citation.type(), citation.date(), citation.issuer())
                .map(value -> value == null ? "?" : value.toString())
                .collect(Collectors.joining(" | "));
    }

    private static Stream<DynamicTest> tests(String file, String fence, BiFunction<Wording, @Nullable Integer, String> read) {
        List<DynamicTest> tests = new ArrayList<>();
        Integer year = null;
        boolean inside = false;
        for (String line : lines(file)) {
            if (line.startsWith("```")) {
                inside = line.equals("```" + fence);
            } else if (inside && line.startsWith("năm: ")) {
                year = Integer.valueOf(line.substring(5).strip());
            } else if (inside && !line.isBlank()) {
                tests.add(test(line, year, read));
            }
        }
        assertThat(tests).as("examples of %s in spec/%s.md", fence, file).isNotEmpty();
        return tests.stream();
    }

    private static DynamicTest test(String line, @Nullable Integer year, BiFunction<Wording, @Nullable Integer, String> read) {
        int arrow = line.lastIndexOf("=>");
        assertThat(arrow).as(line).isPositive();
        String words = line.substring(0, arrow).strip().replace("⏎", "\n");
        return DynamicTest.dynamicTest(line, () -> assertThat(read.apply(Wording.of(words), year)).as(line).isEqualTo(line.substring(arrow + 2).strip()));
    }

    private static List<String> lines(String file) {
        try (InputStream in = PhraseSpecTest.class.getResourceAsStream("/spec/" + file + ".md")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
