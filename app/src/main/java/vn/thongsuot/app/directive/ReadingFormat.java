package vn.thongsuot.app.directive;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;

/** How texts and readings lie in the database. */
@Component
class ReadingFormat {

    private final JsonMapper json = JsonMapper.builder().addMixIn(SourceText.Block.class, BlockKinds.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind-of-block")
    @JsonSubTypes({@JsonSubTypes.Type(value = SourceText.Paragraph.class, name = "paragraph"), @JsonSubTypes.Type(value = SourceText.Table.class, name = "table")})
    private interface BlockKinds {}

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    byte[] gold(GoldReading reading) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(reading.fields());
    }

    SourceText source(String stored) {
        return json.readValue(stored, SourceText.class);
    }

    Reading reading(String stored) {
        return json.readValue(stored, Reading.class);
    }
}
