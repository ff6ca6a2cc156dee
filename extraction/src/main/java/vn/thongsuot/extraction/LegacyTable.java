package vn.thongsuot.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/** What the codes of one old Vietnamese encoding stand for; read from a table beside this class. */
final class LegacyTable {

    private final String[] letters = new String[256];

    private LegacyTable() {}

    /** Reads the table of this name: a line per code, in columns code and Unicode, both in hexadecimal. */
    static LegacyTable read(String name) {
        LegacyTable table = new LegacyTable();
        try (InputStream in = Objects.requireNonNull(LegacyTable.class.getResourceAsStream(name), name)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " is part of the program", e);
        }
        return table;
    }

    private void add(String line) {
        String[] columns = line.split("\t");
        StringBuilder letter = new StringBuilder();
        for (String code : columns[1].split(" ")) {
            letter.append((char) HexFormat.fromHexDigits(code));
        }
        letters[HexFormat.fromHexDigits(columns[0])] = letter.toString();
    }

    /** The Vietnamese of these codes; what the table does not name stays. */
    String decode(String words) {
        StringBuilder decoded = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            String letter = c < letters.length ? letters[c] : null;
            if (letter == null) {
                decoded.append(c);
            } else {
                decoded.append(letter);
            }
        }
        return decoded.toString();
    }
}
