package vn.thongsuot.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A table of the world to try: its first line names the columns, tabs part them. */
final class Sheet {

    private Sheet() {}

    static List<Map<String, String>> read(String name) {
        try {
            List<String> lines = new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8).lines().toList();
            String[] columns = lines.getFirst().split("\t");
            return lines.stream().skip(1).map(line -> row(columns, line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }
}
