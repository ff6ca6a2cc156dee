package vn.thongsuot.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Span;

/** Writes a reading as JSON. The order of fields is fixed, so that the same reading gives the same bytes. */
final class ReadingJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .configure(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false)
            .build();

    private final JsonGenerator json;
    private final boolean english;

    private ReadingJson(JsonGenerator json, boolean english) {
        this.json = json;
        this.english = english;
    }

    static void write(Writer out, Extracted source, Reading reading, boolean english) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new ReadingJson(json, english).document(source, reading);
        }
        out.write('\n');
    }

    private void document(Extracted source, Reading reading) throws IOException {
        json.writeStartObject();
        source(source);
        json.writeStringField("text", source.text().text());
        header(reading.header());
        each("citations", reading.citations(), this::citation);
        each("sections", reading.sections(), this::section);
        each("obligations", reading.obligations(), this::obligation);
        each("recipients", reading.recipients(), this::recipient);
        signature(reading.signature());
        each("findings", reading.findings(), this::finding);
        json.writeEndObject();
    }

    private interface Item<T> {
        void write(T item) throws IOException;
    }

    private <T> void each(String name, List<T> items, Item<T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : items) {
            item.write(each);
        }
        json.writeEndArray();
    }

    private void source(Extracted source) throws IOException {
        json.writeObjectFieldStart("source");
        json.writeStringField("name", source.name());
        json.writeStringField("mediaType", source.mediaType());
        json.writeNumberField("bytes", source.bytes());
        json.writeStringField("sha256", source.sha256());
        if (source.pages() == null) {
            json.writeNullField("pages");
        } else {
            json.writeNumberField("pages", source.pages());
        }
        json.writeBooleanField("ocr", source.ocr());
        json.writeEndObject();
    }

    private void header(Reading.Header header) throws IOException {
        json.writeObjectFieldStart("header");
        text("type", header.type());
        text("code", header.code());
        text("number", header.number());
        text("symbol", header.symbol());
        text("issuer", header.issuer());
        text("parentIssuer", header.parentIssuer());
        text("place", header.place());
        text("date", header.date());
        text("title", header.title());
        text("urgency", header.urgency());
        text("secrecy", header.secrecy());
        json.writeEndObject();
    }

    private void citation(Reading.Citation citation) throws IOException {
        json.writeStartObject();
        text("code", citation.code());
        text("type", citation.type());
        text("date", citation.date());
        text("issuer", citation.issuer());
        text("title", citation.title());
        word("role", citation.role());
        span(citation.span());
        json.writeEndObject();
    }

    private void section(Reading.Section section) throws IOException {
        json.writeStartObject();
        text("path", section.path());
        text("label", section.label());
        text("heading", section.heading());
        text("text", section.text());
        word("kind", section.kind());
        span(section.span());
        each("sections", section.sections(), this::section);
        json.writeEndObject();
    }

    private void obligation(Reading.Obligation obligation) throws IOException {
        json.writeStartObject();
        text("id", obligation.id());
        text("section", obligation.section());
        text("text", obligation.text());
        span(obligation.span());
        each("actors", obligation.actors(), this::actor);
        schedule(obligation.schedule());
        text("deliverable", obligation.deliverable() == null ? null : obligation.deliverable().text());
        each("targets", obligation.targets(), this::target);
        each("cites", obligation.cites(), json::writeString);
        json.writeEndObject();
    }

    private void actor(Reading.Actor actor) throws IOException {
        json.writeStartObject();
        text("name", actor.name());
        word("role", actor.role());
        word("how", actor.how());
        span(actor.span());
        json.writeEndObject();
    }

    private void schedule(Reading.Schedule schedule) throws IOException {
        json.writeObjectFieldStart("schedule");
        word("kind", schedule.kind());
        text("text", schedule.text());
        text("due", schedule.due());
        text("from", schedule.from());
        if (schedule.every() == null) {
            json.writeNullField("every");
        } else {
            word("every", schedule.every());
        }
        span(schedule.span());
        json.writeEndObject();
    }

    private void target(Reading.Target target) throws IOException {
        json.writeStartObject();
        text("text", target.text());
        text("value", target.value());
        text("unit", target.unit());
        text("comparison", target.comparison());
        span(target.span());
        json.writeEndObject();
    }

    private void recipient(Reading.Recipient recipient) throws IOException {
        json.writeStartObject();
        text("name", recipient.name());
        word("purpose", recipient.purpose());
        span(recipient.span());
        json.writeEndObject();
    }

    private void signature(Reading.Signature signature) throws IOException {
        json.writeObjectFieldStart("signature");
        text("authority", signature.authority());
        text("position", signature.position());
        text("name", signature.name());
        span(signature.span());
        json.writeEndObject();
    }

    private void finding(Reading.Finding finding) throws IOException {
        json.writeStartObject();
        text("code", finding.code());
        word("severity", finding.severity());
        text("section", finding.section());
        text("message", english ? finding.messageEn() : finding.message());
        span(finding.span());
        json.writeEndObject();
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value.toString());
        }
    }

    private void word(String name, Enum<?> value) throws IOException {
        json.writeStringField(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void span(@Nullable Span span) throws IOException {
        if (span == null) {
            json.writeNullField("span");
            return;
        }
        json.writeArrayFieldStart("span");
        json.writeNumber(span.start());
        json.writeNumber(span.end());
        json.writeEndArray();
    }
}
