package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;

/** Many occurrences updated at once, on the page and by spreadsheet: all or none, errors by row and column, nothing overwritten. */
@ServerTest
@Import(Bloc.Tools.class)
class UpdatingManyTest {

    /** One for each test: whose first letters differ, since codes of units are made of those. */
    private static final Iterator<String> NAMES = List.of("Gấm", "Lụa", "Nhung", "Thêu", "Vải", "Xô").iterator();
    private static final int ACT = 7;
    private static final int PERCENT = 8;
    private static final int WORDS = 9;
    private static final int SEEN = 10;

    @Autowired private Bloc.Tools tools;
    private Bloc bloc;
    private List<String> paths;

    @BeforeEach
    void threeThingsToDo() throws Exception {
        bloc = new Bloc(tools, "Bảng " + NAMES.next());
        DocumentId document = bloc.issue(Duty.by("o1", TODAY.plusDays(1), bloc.part("cell", "lead")), Duty.by("o2", TODAY.plusDays(2), bloc.part("cell", "lead")),
                Duty.by("o3", TODAY.plusDays(3), bloc.part("cell", "lead")));
        paths = List.of(bloc.path("cell", document, "o1"), bloc.path("cell", document, "o2"), bloc.path("cell", document, "o3"));
        for (String path : paths) {
            bloc.awaitOpen(path);
        }
    }

    /** The fields of the table on a page as a browser sends them, some of them filled in: {@code "2 act"} is the act of the second row. */
    private static String[] fields(Document page, Map<String, String> filled) {
        List<String> fields = new ArrayList<>();
        int number = 0;
        for (Element row : page.select("table.many tbody tr")) {
            number++;
            for (Element field : row.select("input, select, textarea")) {
                String value = field.tagName().equals("select") ? field.select("option[selected]").attr("value") : field.val();
                fields.addAll(List.of(field.attr("name"), filled.getOrDefault(number + " " + field.attr("name"), value)));
            }
        }
        return fields.toArray(String[]::new);
    }

    private MockHttpServletResponse save(Document page, Map<String, String> filled) throws Exception {
        return bloc.send("/work/table", "clerk of cell", List.of(), fields(page, filled));
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void severalRowsAreSavedAtOnceAndEmptyOnesAreLeft() throws Exception {
        Document table = bloc.html("/work/table", "clerk of cell");
        assertThat(table.select("table.many tbody tr")).hasSize(3);
        assertThat(save(table, Map.of("1 act", "report", "1 words", "Xong việc một.", "3 percent", "60")).getRedirectedUrl()).isEqualTo("/work");
        assertThat(bloc.states(paths.get(0))).startsWith("chờ xác nhận");
        assertThat(bloc.states(paths.get(1))).startsWith("chưa báo cáo");
        assertThat(bloc.states(paths.get(2))).startsWith("đang làm 60%");
        assertThat(bloc.recorded(paths.get(0), "work-%")).containsExactly("work-report", "work-progress");
    }

    @Test
    void oneWrongRowKeepsAllFromBeingSavedAndSaysWhichAndWhy() throws Exception {
        MockHttpServletResponse answer = save(bloc.html("/work/table", "clerk of cell"), Map.of("1 act", "progress", "1 words", "Đang làm.", "2 percent", "140", "3 act", "report"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = page(answer);
        assertThat(page.select(".errors li").eachText()).hasSize(2).anyMatch(line -> line.contains("Dòng 2, cột “Phần trăm”: “140”")).anyMatch(line -> line.contains("Dòng 3, cột “Nội dung”"));
        assertThat(page.select("#words-1").val()).as("what was typed stays").isEqualTo("Đang làm.");
        assertThat(bloc.states(paths.get(0))).startsWith("chưa báo cáo");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() throws Exception {
        Document table = bloc.html("/work/table", "clerk of cell");
        assertThat(bloc.say(paths.get(1), "clerk of cell", "progress", "words", "Ghi trước.")).isEqualTo(302);
        MockHttpServletResponse answer = save(table, Map.of("1 act", "report", "1 words", "Xong.", "2 act", "report", "2 words", "Xong."));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".errors li").eachText()).singleElement().asString().contains("Dòng 2", "việc này đã được ghi thêm");
        assertThat(bloc.states(paths.get(0))).startsWith("chưa báo cáo");
        assertThat(save(page(answer), Map.of()).getStatus()).as("having seen it, one may save again").isEqualTo(302);
        assertThat(bloc.states(paths.get(1))).startsWith("chờ xác nhận");
    }

    private byte[] spreadsheet() throws Exception {
        MockHttpServletResponse answer = bloc.answer("/work/table.xlsx", "clerk of cell");
        assertThat(answer.getHeader("Content-Disposition")).contains(".xlsx");
        return answer.getContentAsByteArray();
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private static MockMultipartFile filled(byte[] bytes, Filling filling) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.fill(workbook.getSheetAt(0));
            workbook.write(out);
            return new MockMultipartFile("file", "viec.xlsx", "application/octet-stream", out.toByteArray());
        }
    }

    private static void fill(Row row, String act, double percent, String words) {
        row.getCell(ACT).setCellValue(act);
        row.getCell(PERCENT).setCellValue(percent);
        row.getCell(WORDS).setCellValue(words);
    }

    @Test
    void aSpreadsheetGoesOutAndComesBackAndIsSeenBeforeItIsSaved() throws Exception {
        MockHttpServletResponse preview = bloc.send("/work/table/file", "clerk of cell", List.of(filled(spreadsheet(), sheet -> {
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            fill(sheet.getRow(1), "đã xong", 100, "Xong theo bảng.");
            fill(sheet.getRow(3), "Lưu tiến độ", 30, "Đang làm theo bảng.");
        })));
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(page(preview).select("table.many tbody tr")).hasSize(2);
        assertThat(bloc.states(paths.get(0))).as("nothing is saved yet").startsWith("chưa báo cáo");
        assertThat(save(page(preview), Map.of()).getStatus()).isEqualTo(302);
        assertThat(bloc.states(paths.get(0))).startsWith("chờ xác nhận");
        assertThat(bloc.states(paths.get(2))).startsWith("đang làm 30%");
    }

    @Test
    void everyErrorOfASpreadsheetIsNamedByItsRowAndColumn() throws Exception {
        byte[] taken = spreadsheet();
        assertThat(bloc.say(paths.get(2), "clerk of cell", "progress", "words", "Ghi trước.")).isEqualTo(302);
        MockHttpServletResponse wrong = bloc.send("/work/table/file", "clerk of cell", List.of(filled(taken, sheet -> {
            fill(sheet.getRow(1), "xong rồi nhé", 10, "Một.");
            sheet.getRow(2).getCell(SEEN).setCellValue("sửa bậy");
            fill(sheet.getRow(2), "Đã xong", 10, "Hai.");
        })));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(page(wrong).select(".errors li").eachText()).hasSize(2).anyMatch(line -> line.contains("Dòng 2, cột “Cập nhật”")).anyMatch(line -> line.contains("Dòng 3, cột “Mã việc”"));
        MockHttpServletResponse stale = bloc.send("/work/table/file", "clerk of cell", List.of(filled(taken, sheet -> fill(sheet.getRow(3), "Đã xong", 10, "Ba."))));
        assertThat(page(stale).select(".errors li").eachText()).singleElement().asString().contains("Dòng 4", "việc này đã được ghi thêm");
        MockMultipartFile other = new MockMultipartFile("file", "anh.xlsx", "application/octet-stream", "không phải bảng".getBytes(StandardCharsets.UTF_8));
        assertThat(bloc.send("/work/table/file", "clerk of cell", List.of(other)).getRedirectedUrl()).isEqualTo("/work/table");
    }

    @Test
    void nobodyUpdatesWhatAnotherUnitOwes() throws Exception {
        Document table = bloc.html("/work/table", "clerk of cell");
        MockHttpServletResponse answer = bloc.send("/work/table", "clerk of base", List.of(), fields(table, Map.of("1 act", "report", "1 words", "Xong thay.")));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(bloc.states(paths.get(0))).startsWith("chưa báo cáo");
    }
}
