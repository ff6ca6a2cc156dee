package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Section;

/**
 * Runs the examples in {@code spec/form.md}, {@code spec/who.md} and {@code spec/findings.md}: a short document in a block {@code van-ban}, one
 * paragraph a line, and behind it what is read of it, in a block {@code doc-duoc}. A line there names a field; all lines of one field together
 * are all that is read of it, except {@code phát hiện} and {@code không phát hiện}, which name findings that must and must not be there.
 */
class DocumentSpecTest {

    @TestFactory
    Stream<DynamicTest> form() {
        return tests("form");
    }

    @TestFactory
    Stream<DynamicTest> who() {
        return tests("who");
    }

    @TestFactory
    Stream<DynamicTest> findings() {
        return tests("findings");
    }

    private static Stream<DynamicTest> tests(String file) {
        List<DynamicTest> tests = new ArrayList<>();
        String heading = file;
        String fence = null;
        List<String> document = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ *", "");
            } else if (line.startsWith("```") && fence == null) {
                fence = line.substring(3);
                (fence.equals("van-ban") ? document : expected).clear();
            } else if (line.equals("```")) {
                if ("doc-duoc".equals(fence)) {
                    tests.add(test(heading, List.copyOf(document), List.copyOf(expected)));
                }
                fence = null;
            } else if (fence != null && !line.isBlank()) {
                (fence.equals("van-ban") ? document : expected).add(line);
            }
        }
        assertThat(tests).as("examples in spec/%s.md", file).isNotEmpty();
        return tests.stream();
    }

    private static DynamicTest test(String heading, List<String> document, List<String> expected) {
        return DynamicTest.dynamicTest(heading, () -> {
            Reading reading = new DirectiveReader().read(source(document));
            Map<String, List<String>> fields = new LinkedHashMap<>();
            for (String line : expected) {
                int colon = line.indexOf(':');
                assertThat(colon).as(line).isPositive();
                fields.computeIfAbsent(line.substring(0, colon).strip(), field -> new ArrayList<>()).add(line.substring(colon + 1).strip());
            }
            fields.forEach((field, values) -> check(reading, field, values));
        });
    }

    private static void check(Reading reading, String field, List<String> values) {
        List<String> codes = reading.findings().stream().map(f -> f.code() + (f.section() == null ? "" : " " + f.section())).toList();
        switch (field) {
            case "phát hiện" -> assertThat(codes).containsAll(values);
            case "lời báo" -> assertThat(reading.findings()).extracting(Reading.Finding::message).containsAll(values);
            case "không phát hiện" -> assertThat(reading.findings()).extracting(Reading.Finding::code).doesNotContainAnyElementsOf(values);
            default -> assertThat(read(reading, field)).as(field).isEqualTo(values);
        }
    }

    private static List<String> read(Reading reading, String field) {
        Reading.Header header = reading.header();
        return switch (field) {
            case "loại" -> List.of(said(header.type()));
            case "số" -> List.of(said(header.code()));
            case "cơ quan" -> List.of(said(header.issuer()));
            case "cấp trên" -> List.of(said(header.parentIssuer()));
            case "địa danh" -> List.of(said(header.place()));
            case "ngày" -> List.of(said(header.date()));
            case "trích yếu" -> List.of(said(header.title()));
            case "độ khẩn" -> List.of(said(header.urgency()));
            case "mục" -> paths(reading.sections()).toList();
            case "việc" -> reading.obligations().stream().map(DocumentSpecTest::shown).toList();
            case "thời hạn" -> reading.obligations().stream().map(o -> said(o.section()) + " | " + time(o.schedule())).toList();
            case "nơi nhận" -> reading.recipients().stream().map(r -> r.name() + " | " + lower(r.purpose())).toList();
            case "ký" -> List.of(said(reading.signature().authority()) + " | " + said(reading.signature().position()) + " | " + said(reading.signature().name()));
            default -> throw new IllegalArgumentException("unknown field " + field);
        };
    }

    private static Stream<String> paths(List<Section> sections) {
        return sections.stream().flatMap(s -> Stream.concat(Stream.of(s.path() + " " + lower(s.kind())), paths(s.sections())));
    }

    private static String shown(Obligation o) {
        return said(o.section()) + " | " + names(o, Actor.Role.LEAD) + " | " + names(o, Actor.Role.COOPERATE);
    }

    private static String time(Reading.Schedule schedule) {
        String every = schedule.every() == null ? "" : " " + lower(schedule.every()).replace('_', '-');
        return lower(schedule.kind()) + (schedule.due() == null ? "" : " " + schedule.due()) + every;
    }

    private static String names(Obligation o, Actor.Role role) {
        String names = o.actors().stream().filter(actor -> actor.role() == role).map(Actor::name).collect(Collectors.joining("; "));
        return names.isEmpty() ? "không" : names;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "không" : value.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A text of paragraphs, one a line. */
    static SourceText source(List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<SourceText.Block> blocks = new ArrayList<>();
        List<SourceText.Row> table = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| ")) {
                table.add(row(text, line));
                continue;
            }
            addTable(blocks, table);
            blocks.add(paragraph(text, line));
        }
        addTable(blocks, table);
        return new SourceText(text.toString(), blocks);
    }

    private static SourceText.Paragraph paragraph(StringBuilder text, String words) {
        int start = text.length();
        text.append(words).append('\n');
        return new SourceText.Paragraph(new Span(start, text.length() - 1), SourceText.Style.PLAIN);
    }

    /** "| 1 | Lập danh sách | Văn phòng |" is a row of a table. */
    private static SourceText.Row row(StringBuilder text, String line) {
        List<SourceText.Cell> cells = new ArrayList<>();
        for (String words : line.substring(1, line.lastIndexOf('|')).split("\\|")) {
            SourceText.Paragraph paragraph = paragraph(text, words.strip());
            cells.add(new SourceText.Cell(paragraph.span(), cells.size(), 1, 1, List.of(paragraph)));
        }
        return new SourceText.Row(new Span(cells.getFirst().span().start(), cells.getLast().span().end()), cells);
    }

    private static void addTable(List<SourceText.Block> blocks, List<SourceText.Row> rows) {
        if (!rows.isEmpty()) {
            Span span = new Span(rows.getFirst().cells().getFirst().span().start(), rows.getLast().cells().getLast().span().end());
            blocks.add(new SourceText.Table(span, rows, true));
            rows.clear();
        }
    }

    static List<String> lines(String file) {
        try (InputStream in = DocumentSpecTest.class.getResourceAsStream("/spec/" + file + ".md")) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
