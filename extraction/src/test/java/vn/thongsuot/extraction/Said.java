package vn.thongsuot.extraction;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Span;

/** What a reading says, without where it stands in the text: readings of one document in two formats must say the same. */
final class Said {

    private Said() {}

    static Object of(String name, byte[] bytes) throws ExtractionException {
        return of(reading(name, bytes));
    }

    static Reading reading(String name, byte[] bytes) throws ExtractionException {
        return new DirectiveReader().read(new Extraction().extract(name, bytes).text());
    }

    /** Text as extraction delivers it, one paragraph a line. */
    static String text(byte[] bytes) throws ExtractionException {
        return new Extraction().extract("tệp", bytes).text().text().strip();
    }

    static Object of(Reading reading) {
        return plain(reading);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> "-";
            case Span span -> "";
            case List<?> list when list.stream().allMatch(Span.class::isInstance) -> "";
            case List<?> list -> list.stream().map(Said::plain).toList();
            case Reading.Header header -> plainRecord(header, "marks");
            case Record whole -> plainRecord(whole, "");
            default -> value.toString().replaceAll("\\s+", " ");
        };
    }

    private static Map<String, Object> plainRecord(Record whole, String without) {
        Map<String, Object> parts = new TreeMap<>();
        for (RecordComponent part : whole.getClass().getRecordComponents()) {
            if (part.getType() != Span.class && !part.getName().equals(without)) {
                try {
                    parts.put(part.getName(), plain(part.getAccessor().invoke(whole)));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return parts;
    }
}
