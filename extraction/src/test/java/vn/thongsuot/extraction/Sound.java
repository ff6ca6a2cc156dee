package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.Span;

/** What holds of every reading, whatever was read: it ends soon, is the same each time, its spans lie in the text and quote it, its sections nest. */
final class Sound {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Sound() {}

    static void check(SourceText source) {
        long start = System.nanoTime();
        Reading reading = new DirectiveReader().read(source);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("time to read %d letters", source.text().length()).isLessThan(SOON);
        assertThat(new DirectiveReader().read(source)).as("read twice").isEqualTo(reading);
        checkSpans(reading, source.text());
        checkNesting(reading.sections(), new Span(0, source.text().length()));
        reading.obligations().forEach(obligation -> checkQuotes(obligation, source.text()));
        reading.recipients().forEach(recipient -> quotes(recipient.name(), recipient.span(), source.text()));
        reading.citations().forEach(citation -> assertThat(citation.mentions()).as("mentions of %s", citation.code()).isNotEmpty());
    }

    private static void checkQuotes(Reading.Obligation obligation, String text) {
        quotes(obligation.text(), obligation.span(), text);
        obligation.actors().forEach(actor -> quotes(actor.name(), actor.span(), text));
        obligation.targets().forEach(target -> quotes(target.text(), target.span(), text));
        quotes(obligation.schedule().text(), obligation.schedule().span(), text);
    }

    private static void quotes(@Nullable String value, @Nullable Span span, String text) {
        if (value != null && span != null) {
            assertThat(folded(text.substring(span.start(), span.end()))).as("at " + span).isEqualTo(folded(value));
        }
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static void checkSpans(@Nullable Object value, String text) {
        switch (value) {
            case Span span -> assertThat(0 <= span.start() && span.start() <= span.end() && span.end() <= text.length()).as("%s in %d letters", span, text.length()).isTrue();
            case List<?> list -> list.forEach(item -> checkSpans(item, text));
            case Record whole -> {
                for (RecordComponent part : whole.getClass().getRecordComponents()) {
                    checkSpans(value(whole, part), text);
                }
            }
            case null, default -> { }
        }
    }

    private static @Nullable Object value(Record whole, RecordComponent part) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void checkNesting(List<Reading.Section> sections, Span around) {
        int from = around.start();
        for (Reading.Section section : sections) {
            assertThat(section.span().start()).as("section %s begins behind the one before it", section.path()).isGreaterThanOrEqualTo(from);
            assertThat(section.span().end()).as("section %s ends inside the one around it", section.path()).isLessThanOrEqualTo(around.end());
            checkNesting(section.sections(), section.span());
            from = section.span().end();
        }
    }
}
