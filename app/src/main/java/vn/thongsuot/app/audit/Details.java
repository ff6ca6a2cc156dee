package vn.thongsuot.app.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** What changed, as name and value: a flat JSON object in the trail. */
final class Details {

    private static final JsonFactory JSON = new JsonFactory();

    private Details() {}

    static String toJson(Map<String, String> details) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var detail : new TreeMap<>(details).entrySet()) {
                // PostgreSQL's text has no zero letter.
                json.writeStringField(detail.getKey().replace("\0", ""), detail.getValue().replace("\0", ""));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Anything else than strings is shown as it is written. */
    static Map<String, String> ofJson(String text) {
        Map<String, String> details = new TreeMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                details.put(name, json.getText());
                json.skipChildren();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return details;
    }
}
