package vn.thongsuot.app.organization;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Days;

/** Takes trees that come as tables: staged and checked as a whole first, taken over as a whole when somebody agrees, or not at all. */
@Service
public class Importing {

    /** What other programs would take for a formula, and what no name has. */
    private static final Pattern STRANGE = Pattern.compile("^[=+@\\-]|[\\p{Cntrl}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern OTHER_NAMES = Pattern.compile("\\s*[;|]\\s*");

    private final ImportStore imports;
    private final UnitStore units;
    private final TreeStore tree;
    private final ApplicationEventPublisher events;

    Importing(ImportStore imports, UnitStore units, TreeStore tree, ApplicationEventPublisher events) {
        this.imports = imports;
        this.units = units;
        this.tree = tree;
        this.events = events;
    }

    /**
     * Reads a table and looks for everything that is wrong with it. Nothing of the tree changes.
     *
     * @return the number under which it is staged
     * @throws TableRefused where it is no such table
     */
    @Transactional
    public long stage(Path file, String fileName, Actor by, Instant at) {
        Reorganising.mayNot(by).ifPresent(refusal -> {
            throw new TableRefused(refusal.code(), refusal.vietnamese(), refusal.english());
        });
        imports.clear(by.person());
        long id = imports.begin(by.unit(), by.person(), fileName, at);
        Rows rows = new Rows();
        try (ImportStore.Writer writer = imports.writer(id)) {
            TableReader.read(file, (line, cells) -> rows.take(line, cells, writer));
        }
        if (rows.table == null || rows.count == 0) {
            throw new TableRefused("empty", "Tệp không có dòng đơn vị nào.", "The file has no row with a unit.");
        }
        imports.add(id, rows.errors);
        imports.check(id, by.unit());
        return id;
    }

    @Transactional(readOnly = true)
    Optional<StagedTable> find(long id, Actor by) {
        return imports.find(id, by.person());
    }

    @Transactional(readOnly = true)
    List<StagedTable.RowError> errors(long id, int limit) {
        return imports.errors(id, limit);
    }

    @Transactional(readOnly = true)
    List<StagedTable.Row> rows(long id, int limit) {
        return imports.rows(id, limit);
    }

    /** Takes a staged table over, all of it in one transaction; checked once more, for the tree may have changed since. */
    @Transactional
    public Reorganising.Outcome takeOver(long id, Actor by, Instant at) {
        Optional<Refusal> not = Reorganising.mayNot(by);
        if (not.isPresent()) {
            return new Reorganising.Outcome.Refused(List.of(not.get()));
        }
        tree.lock();
        Optional<StagedTable> staged = imports.find(id, by.person());
        if (staged.isEmpty() || !imports.lock(id)) {
            return new Reorganising.Outcome.Refused(List.of(new Refusal("no-import", "", "Không còn bảng này để nhập.", "There is no such table to take over any more.")));
        }
        imports.check(id, staged.get().under());
        StagedTable checked = imports.find(id, by.person()).orElseThrow();
        if (checked.errors() > 0) {
            return new Reorganising.Outcome.Refused(List.of(new Refusal("errors", "", "Bảng còn " + checked.errors() + " lỗi.", "The table has " + checked.errors() + " errors.")));
        }
        imports.takeOver(id, checked.under(), at);
        events.publishEvent(new UnitsImported(id, checked.under(), checked.fileName(), checked.rows() - checked.known()));
        return new Reorganising.Outcome.Done(List.of());
    }

    /** Reads the rows of one table. */
    private final class Rows {

        private final Map<String, String> kinds = new HashMap<>();
        private final List<StagedTable.RowError> errors = new ArrayList<>();
        private @Nullable UnitTable table;
        private int count;

        Rows() {
            for (Kind kind : units.kinds()) {
                kinds.put(Folded.of(kind.code()), kind.code());
                kinds.put(Folded.of(kind.vietnamese()), kind.code());
                kinds.put(Folded.of(kind.english()), kind.code());
            }
        }

        void take(int line, List<String> cells, ImportStore.Writer writer) {
            if (table == null) {
                table = new UnitTable(cells);
            } else {
                count++;
                writer.write(row(table, line, cells));
            }
        }

        private StagedTable.Row row(UnitTable table, int line, List<String> cells) {
            String code = text(table, line, cells, UnitTable.Column.CODE, 60);
            String name = text(table, line, cells, UnitTable.Column.NAME, 300);
            String shortName = text(table, line, cells, UnitTable.Column.SHORT_NAME, 120);
            String others = text(table, line, cells, UnitTable.Column.OTHER_NAMES, 500);
            String superior = text(table, line, cells, UnitTable.Column.SUPERIOR, 60);
            String kind = kinds.getOrDefault(Folded.of(table.cell(cells, UnitTable.Column.KIND)), "");
            if (kind.isEmpty()) {
                String found = table.cell(cells, UnitTable.Column.KIND);
                wrong(line, UnitTable.Column.KIND, "kind", found.isEmpty() ? "Thiếu loại đơn vị." : "Không có loại “" + found + "”; xem danh sách loại trong tệp mẫu.",
                        found.isEmpty() ? "The kind is missing." : "There is no kind “" + found + "”: the template lists them.");
            }
            return new StagedTable.Row(line, code, new State(kind, name, shortName, others.isEmpty() ? List.of() : Arrays.asList(OTHER_NAMES.split(others)), Optional.<UnitId>empty(),
                    precedence(table, line, cells)), superior, day(table, line, cells), !kind.isEmpty());
        }

        private String text(UnitTable table, int line, List<String> cells, UnitTable.Column column, int most) {
            String value = java.text.Normalizer.normalize(table.cell(cells, column), java.text.Normalizer.Form.NFC);
            boolean needed = column == UnitTable.Column.CODE || column == UnitTable.Column.NAME;
            if (value.isEmpty() && needed) {
                wrong(line, column, "missing", "Thiếu " + column.vietnamese.toLowerCase(java.util.Locale.ROOT) + ".", column.english + " is missing.");
            } else if (value.length() > most) {
                wrong(line, column, "long", "Dài " + value.length() + " ký tự, nhiều nhất là " + most + ".", value.length() + " letters: " + most + " at most.");
                return value.substring(0, most);
            } else if (STRANGE.matcher(value).find()) {
                wrong(line, column, "strange", "Có ký tự điều khiển hoặc bắt đầu bằng = + - @.", "Has control characters or begins with = + - @.");
            }
            return value;
        }

        private @Nullable LocalDate day(UnitTable table, int line, List<String> cells) {
            String found = table.cell(cells, UnitTable.Column.DAY);
            Optional<LocalDate> day = Days.typed(found);
            if (day.isEmpty()) {
                wrong(line, UnitTable.Column.DAY, "day", found.isEmpty() ? "Thiếu ngày thành lập." : "“" + found + "” không phải ngày; hãy ghi dd/mm/yyyy, ví dụ 01/07/2025.",
                        found.isEmpty() ? "The day is missing." : "“" + found + "” is no day: write dd/mm/yyyy, such as 01/07/2025.");
            }
            return day.orElse(null);
        }

        private int precedence(UnitTable table, int line, List<String> cells) {
            String found = table.cell(cells, UnitTable.Column.PRECEDENCE);
            if (found.isEmpty()) {
                return 0;
            }
            if (!found.matches("\\d{1,6}")) {
                wrong(line, UnitTable.Column.PRECEDENCE, "precedence", "“" + found + "” không phải số thứ tự.", "“" + found + "” is no number.");
                return 0;
            }
            return Integer.parseInt(found);
        }

        private void wrong(int line, UnitTable.Column column, String code, String vietnamese, String english) {
            if (errors.size() < TableLimits.ERRORS_KEPT) {
                errors.add(new StagedTable.RowError(line, column.field, code, vietnamese, english));
            }
        }
    }
}
