package vn.thongsuot.app.organization;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.web.Days;

/** Writes the tree of a day as the table that {@link Importing} takes: superiors before those below them. */
@Service
public class Exporting {

    private final JdbcClient jdbc;
    private final UnitStore units;

    Exporting(JdbcClient jdbc, UnitStore units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    @Transactional(readOnly = true)
    public void csv(LocalDate day, OutputStream out) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            writer.write('\uFEFF');
            each(day, cells -> line(writer, cells));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public void xlsx(LocalDate day, OutputStream out) {
        workbook(out, sheet -> each(day, cells -> append(sheet, cells)));
    }

    /** The empty table, with a second sheet that lists the kinds. */
    @Transactional(readOnly = true)
    public void template(OutputStream out) {
        workbook(out, sheet -> {
            append(sheet, heads());
            append(sheet, List.of("DV01", "Đảng ủy Khối (ví dụ, hãy thay)", "ĐUK", "Đảng ủy Khối", "Đảng ủy cấp trên trực tiếp cơ sở", "", "01/07/2020", "1"));
            append(sheet, List.of("DV01.BTC", "Ban Tổ chức (ví dụ, hãy thay)", "BTC", "", "Ban tham mưu của cấp ủy", "DV01", "01/07/2020", "2"));
        });
    }

    private void workbook(OutputStream out, Consumer<Sheet> fill) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200)) {
            Sheet sheet = workbook.createSheet("Đơn vị");
            sheet.createFreezePane(0, 1);
            int[] widths = {16, 60, 24, 30, 36, 20, 16, 8};
            for (int i = 0; i < widths.length; i++) {
                sheet.setColumnWidth(i, widths[i] * 256);
            }
            fill.accept(sheet);
            Sheet kinds = workbook.createSheet("Loại");
            append(kinds, List.of("Loại", "Kind", "Code"));
            units.kinds().forEach(kind -> append(kinds, List.of(kind.vietnamese(), kind.english(), kind.code())));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(LocalDate day, Consumer<List<String>> row) {
        row.accept(heads());
        Map<String, String> kinds = units.kinds().stream().collect(Collectors.toMap(Kind::code, Kind::vietnamese));
        jdbc.sql("""
                select u.code, s.name, s.short_name, array_to_string(s.abbreviations, '; ') as others, s.kind, coalesce(p.code, '') as superior, f.day, s.precedence
                from organization.unit_place o
                join organization.unit_state s on s.unit_id = o.unit_id and s.valid @> :day
                join organization.unit u on u.id = o.unit_id
                join (select unit_id, min(lower(valid)) as day from organization.unit_state group by unit_id) f on f.unit_id = o.unit_id
                left join organization.unit p on p.id = s.parent_id
                where o.since <= :day and o.until > :day
                order by o.path
                """).param("day", day).withFetchSize(2000).query((RowCallbackHandler) found -> row.accept(List.of(found.getString("code"), found.getString("name"), found.getString("short_name"),
                        found.getString("others"), kinds.get(found.getString("kind")), found.getString("superior"), Days.written(found.getObject("day", LocalDate.class)), found.getString("precedence"))));
    }

    private static List<String> heads() {
        return Arrays.stream(UnitTable.Column.values()).map(column -> column.vietnamese).toList();
    }

    private static void append(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static void line(Writer writer, List<String> cells) {
        try {
            writer.write(cells.stream().map(cell -> cell.matches("[^;\"\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(";")));
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
