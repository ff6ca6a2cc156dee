package vn.thongsuot.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.check.Clarity;
import vn.thongsuot.app.check.InForce.Overlap;
import vn.thongsuot.app.check.InForce.Standing;
import vn.thongsuot.app.check.Report;
import vn.thongsuot.app.check.Wordiness;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Span;
import vn.thongsuot.reading.match.Coverage;
import vn.thongsuot.reading.match.Passages.Match;

/** Writes the report of a draft's check as JSON, fields in a fixed order. Spans point into the text that {@code thongsuot read --json} prints. */
final class CheckJson {

    private static final JsonFactory JSON = JsonFactory.builder().configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false).build();

    private final JsonGenerator json;
    private final boolean english;

    private CheckJson(JsonGenerator json, boolean english) {
        this.json = json;
        this.english = english;
    }

    static void write(Writer out, Report report, boolean english) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new CheckJson(json, english).report(report);
        }
        out.write('\n');
    }

    private interface Item<T> {
        void write(T item) throws IOException;
    }

    private <T> void each(String name, List<T> items, Item<T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : items) {
            json.writeStartObject();
            item.write(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void report(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", report.source().name());
        json.writeStringField("sha256", report.source().sha256());
        json.writeBooleanField("toMend", report.isToMend());
        json.writeStringField("day", report.day().toString());
        json.writeStringField("family", report.family().name().toLowerCase(Locale.ROOT));
        json.writeArrayFieldStart("rules");
        for (String rule : report.rules()) {
            json.writeString(rule);
        }
        json.writeEndArray();
        json.writeBooleanField("layoutKnown", report.source().layout() != null);
        each("form", report.form(), this::finding);
        each("clarity", report.clarity(), this::clarity);
        wordiness(report.wordiness());
        each("findings", report.findings(), this::finding);
        if (report.inForce() != null) {
            json.writeObjectFieldStart("need");
            json.writeNumberField("documents", report.inForce().documents());
            json.writeNumberField("obligations", report.inForce().obligations());
            each("overlaps", report.overlaps(), this::overlap);
            json.writeEndObject();
        }
        if (report.coverage() != null && report.parent() != null) {
            coverage(report.parent().name(), report.coverage());
        }
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStringField("code", finding.code());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("section", finding.section());
        json.writeStringField("message", english ? finding.messageEn() : finding.message());
        span("span", finding.span());
    }

    private void span(String name, @Nullable Span span) throws IOException {
        if (span == null) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
    }

    private void clarity(Clarity clarity) throws IOException {
        obligation(clarity.obligation());
        each("slots", clarity.slots(), slot -> {
            json.writeStringField("slot", slot.key());
            json.writeStringField("name", slot.name(english));
            json.writeBooleanField("needed", slot.needed());
            json.writeStringField("state", slot.state().name().toLowerCase(Locale.ROOT));
            json.writeStringField("words", slot.words());
            span("span", slot.span());
        });
    }

    private void obligation(Obligation o) throws IOException {
        json.writeStringField("id", o.id());
        json.writeStringField("section", o.section());
        json.writeStringField("text", o.text());
        span("span", o.span());
    }

    private void wordiness(Wordiness length) throws IOException {
        json.writeObjectFieldStart("length");
        if (length.pages() == null) {
            json.writeNullField("pages");
        } else {
            json.writeNumberField("pages", length.pages());
        }
        json.writeNumberField("words", length.words());
        json.writeNumberField("wordsInObligations", length.wordsInObligations());
        each("repetitions", length.repetitions(), repetition -> {
            span("earlier", repetition.earlier());
            span("later", repetition.later());
            similarity(repetition.similarity());
        });
        each("ceremonies", length.ceremonies(), ceremony -> {
            json.writeStringField("phrase", ceremony.phrase());
            span("span", ceremony.span());
        });
        json.writeEndObject();
    }

    private void similarity(double similarity) throws IOException {
        json.writeNumberField("similarity", Math.round(similarity * 1000) / 1000.0);
    }

    private void overlap(Overlap overlap) throws IOException {
        obligation(overlap.own());
        json.writeBooleanField("same", overlap.isSame());
        each("standing", overlap.standing(), this::standing);
    }

    private void standing(Match<Standing> match) throws IOException {
        json.writeStringField("document", match.passage().directive().name());
        obligation(match.passage().obligation());
        similarity(match.similarity());
        shared(match.shared());
    }

    private void shared(List<String> shared) throws IOException {
        json.writeArrayFieldStart("shared");
        for (String words : shared) {
            json.writeString(words);
        }
        json.writeEndArray();
    }

    private void coverage(String parent, Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeStringField("parent", parent);
        each("answers", coverage.parent(), answer -> {
            obligation(answer.asked());
            json.writeStringField("state", answer.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.writeBooleanField("traced", answer.traced());
            each("by", answer.by(), match -> {
                obligation(match.passage());
                similarity(match.similarity());
                shared(match.shared());
            });
        });
        each("added", coverage.added(), this::obligation);
        json.writeEndObject();
    }
}
