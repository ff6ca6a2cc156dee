package vn.thongsuot.app.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading;

/**
 * A reading as people left it, in the form of the gold readings by which the reader is scored: only the fields that are scored.
 *
 * @param scan whether the file was page images
 * @param unreviewed how many obligations nobody has looked at
 */
record GoldReading(String file, boolean scan, int unreviewed, Reading reading) {

    private static final int FIRST_WORDS = 80;

    /** The fields in their order. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file);
        if (scan) {
            fields.put("scan", true);
        }
        if (unreviewed > 0) {
            fields.put("unreviewed", unreviewed);
        }
        fields.put("header", header(reading.header()));
        fields.put("citations", reading.citations().stream().filter(citation -> citation.code() != null)
                .map(citation -> map("code", citation.code(), "type", citation.type(), "date", citation.date(), "issuer", citation.issuer())).toList());
        List<Map<String, Object>> sections = new ArrayList<>();
        reading.sections().forEach(section -> section(section, sections));
        fields.put("sections", sections);
        fields.put("obligations", reading.obligations().stream().map(GoldReading::obligation).toList());
        fields.put("recipients", reading.recipients().stream().map(recipient -> map("name", recipient.name(), "purpose", word(recipient.purpose()))).toList());
        Reading.Signature signature = reading.signature();
        fields.put("signature", map("authority", signature.authority(), "position", signature.position(), "name", signature.name()));
        return fields;
    }

    private static Map<String, Object> header(Reading.Header header) {
        return map("type", header.type(), "code", header.code(), "issuer", header.issuer(), "place", header.place(), "date", header.date(), "title", header.title());
    }

    private static void section(Reading.Section section, List<Map<String, Object>> all) {
        all.add(map("path", section.path(), "starts", starts(section.heading() == null ? String.valueOf(section.text()) : section.heading())));
        section.sections().forEach(inner -> section(inner, all));
    }

    private static Map<String, Object> obligation(Reading.Obligation obligation) {
        Map<String, Object> fields = map("section", obligation.section(), "starts", starts(obligation.text()));
        fields.put("actors", obligation.actors().stream().map(actor -> map("name", actor.name(), "role", word(actor.role()), "how", word(actor.how()))).toList());
        Reading.Schedule schedule = obligation.schedule();
        Map<String, Object> when = map("kind", word(schedule.kind()));
        put(when, "due", schedule.due());
        put(when, "from", schedule.from());
        put(when, "every", schedule.every() == null ? null : word(schedule.every()));
        fields.put("schedule", when);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String starts(String words) {
        int end = words.length() <= FIRST_WORDS ? words.length() : words.lastIndexOf(' ', FIRST_WORDS);
        return words.substring(0, end < 0 ? FIRST_WORDS : end);
    }

    private static Map<String, Object> map(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            map.put(String.valueOf(namesAndValues[i]), value == null ? null : value.toString());
        }
        return map;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
