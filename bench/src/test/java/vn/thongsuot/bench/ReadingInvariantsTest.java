package vn.thongsuot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thongsuot.app.cli.Main;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.Span;

/** What holds of every reading, over all sample documents: spans lie inside the text and quote it, sections nest, reading twice is equal. */
class ReadingInvariantsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @BeforeAll
    static void quieten() {
        Main.quieten();
    }

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(HOME.resolve(Evaluate.FICTION).resolve("documents"), HOME.resolve("samples"), HOME.resolveSibling("shared").resolve("reading/documents"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> !isScan(file)).sorted().forEach(documents::add);
                }
            }
        }
        return documents.stream();
    }

    /** Pages that must be recognised take long; whatever the recogniser says is text like any other. */
    private static boolean isScan(Path file) {
        return file.getParent().endsWith("reading/documents") && file.toString().endsWith(".pdf");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void holds(Path file) throws Exception {
        SourceText source = new Extraction().extract(file).text();
        Reading reading = new DirectiveReader().read(source);
        assertThat(new DirectiveReader().read(source)).isEqualTo(reading);
        String text = source.text();
        reading.header().marks().forEach(mark -> inside(text, mark.span()));
        reading.citations().forEach(citation -> citation.mentions().forEach(mention -> inside(text, mention)));
        reading.recipients().forEach(recipient -> quotes(text, recipient.span(), recipient.name()));
        reading.findings().stream().map(Reading.Finding::span).filter(span -> span != null).forEach(span -> inside(text, span));
        if (reading.signature().span() != null) {
            inside(text, reading.signature().span());
        }
        reading.obligations().forEach(obligation -> quotes(text, obligation));
        nest(text, reading.sections(), new Span(0, text.length()));
    }

    private static void quotes(String text, Reading.Obligation obligation) {
        quotes(text, obligation.span(), obligation.text());
        obligation.actors().forEach(actor -> quotes(text, actor.span(), actor.name()));
        obligation.targets().forEach(target -> quotes(text, target.span(), target.text()));
        if (obligation.deliverable() != null) {
            quotes(text, obligation.deliverable().span(), obligation.deliverable().text());
        }
        Reading.Schedule schedule = obligation.schedule();
        if (schedule.span() != null) {
            quotes(text, schedule.span(), schedule.text());
        }
    }

    private static void nest(String text, List<Reading.Section> sections, Span outer) {
        int end = outer.start();
        for (Reading.Section section : sections) {
            inside(text, section.span());
            assertThat(section.span().start()).as("%s begins after the one before", section.path()).isGreaterThanOrEqualTo(end);
            assertThat(section.span().end()).as("%s ends within what holds it", section.path()).isLessThanOrEqualTo(outer.end());
            nest(text, section.sections(), section.span());
            end = section.span().end();
        }
    }

    private static void inside(String text, Span span) {
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }

    private static void quotes(String text, Span span, String value) {
        inside(text, span);
        assertThat(text.substring(span.start(), span.end()).replaceAll("[\\s\u00a0]+", " ").strip()).isEqualTo(value);
    }
}
