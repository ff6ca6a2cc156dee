package vn.thongsuot.app.organization;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table in which trees come and go: one unit a row. */
final class UnitTable {

    /** A column; its heads are recognised without case and diacritics, in both languages. */
    enum Column {
        CODE("code", "Mã", "Code", true, "ma don vi"),
        NAME("name", "Tên đơn vị", "Name", true, "ten"),
        SHORT_NAME("short-name", "Tên viết tắt", "Short name", false, "ten ngan"),
        OTHER_NAMES("other-names", "Tên khác", "Other names", false, "cac ten khac"),
        KIND("kind", "Loại", "Kind", true, "loai don vi"),
        SUPERIOR("superior", "Thuộc (mã cấp trên)", "Superior (code)", true, "thuoc", "ma cap tren", "superior"),
        DAY("day", "Ngày thành lập", "Established on", true, "ngay", "established"),
        PRECEDENCE("precedence", "Thứ tự", "Order", false, "stt");

        final String field;
        final String vietnamese;
        final String english;
        final boolean needed;
        private final List<String> heads;

        Column(String field, String vietnamese, String english, boolean needed, String... others) {
            this.field = field;
            this.vietnamese = vietnamese;
            this.english = english;
            this.needed = needed;
            this.heads = java.util.stream.Stream.concat(Arrays.stream(others), java.util.stream.Stream.of(Folded.of(vietnamese), Folded.of(english))).toList();
        }

        static Optional<Column> of(String head) {
            String folded = Folded.of(head);
            return Arrays.stream(values()).filter(column -> column.heads.contains(folded)).findFirst();
        }

        static Column ofField(String field) {
            return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst().orElse(CODE);
        }
    }

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /** @throws TableRefused where a column is missing */
    UnitTable(List<String> heads) {
        for (int i = 0; i < heads.size(); i++) {
            int place = i;
            Column.of(heads.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        List<String> missing = Arrays.stream(Column.values()).filter(column -> column.needed && !places.containsKey(column)).map(column -> "“" + column.vietnamese + "”").toList();
        if (!missing.isEmpty()) {
            throw new TableRefused("columns-missing", "Dòng đầu của tệp thiếu cột " + String.join(", ", missing) + ". Hãy dùng tệp mẫu.",
                    "The first row lacks the columns " + String.join(", ", missing) + ". Use the template.");
        }
    }

    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
