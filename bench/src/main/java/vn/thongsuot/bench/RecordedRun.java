package vn.thongsuot.bench;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The last recorded run over the fictional set: its scores, and for each document what was missed and what was read too much. All other items of
 * the gold readings were hits.
 */
record RecordedRun(String date, Map<String, RecordedRun.Misses> documents) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Misses(List<String> missed, List<String> extra) {}

    /** What changed since: each line names the document and the item. */
    record Changes(List<String> gained, List<String> lost, List<String> unknown) {}

    static RecordedRun read(Path file) throws IOException {
        JsonNode run = JSON.readTree(file.toFile());
        Map<String, Misses> documents = new LinkedHashMap<>();
        run.path("documents").properties().forEach(document ->
                documents.put(document.getKey(), new Misses(strings(document.getValue().path("missed")), strings(document.getValue().path("extra")))));
        return new RecordedRun(run.path("recorded").asText(), documents);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asText()));
        return strings;
    }

    Changes since(List<Comparison> now) {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Comparison each : now) {
            Misses before = documents.get(each.document());
            if (before == null) {
                changes.unknown().add(each.document());
            } else {
                without(before.missed(), each.missed()).forEach(item -> changes.gained().add(each.document() + ": found " + item));
                without(before.extra(), each.extra()).forEach(item -> changes.gained().add(each.document() + ": no longer read " + item));
                without(each.missed(), before.missed()).forEach(item -> changes.lost().add(each.document() + ": missed " + item));
                without(each.extra(), before.extra()).forEach(item -> changes.lost().add(each.document() + ": wrongly read " + item));
            }
        }
        return changes;
    }

    private static List<String> without(List<String> items, List<String> others) {
        List<String> rest = new ArrayList<>(items);
        others.forEach(rest::remove);
        return rest;
    }

    static void write(Path file, LocalDate day, List<Comparison> comparisons) throws IOException {
        ObjectNode run = JSON.createObjectNode();
        run.put("recorded", day.toString());
        ObjectNode scores = run.putObject("scores");
        Comparison.sum(comparisons).forEach((measure, tally) -> {
            ObjectNode score = scores.putObject(measure.label());
            score.put("f1", Tally.shown(tally.f1()));
            score.put("precision", Tally.shown(tally.precision()));
            score.put("recall", Tally.shown(tally.recall()));
            score.put("support", tally.gold());
        });
        ObjectNode documents = run.putObject("documents");
        for (Comparison each : comparisons) {
            ObjectNode document = documents.putObject(each.document());
            add(document.putArray("missed"), each.missed());
            add(document.putArray("extra"), each.extra());
        }
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
        lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        Files.writeString(file, JSON.writer(lines).writeValueAsString(run) + "\n");
    }

    private static void add(ArrayNode array, List<String> items) {
        items.forEach(array::add);
    }
}
