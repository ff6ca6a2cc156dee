package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;

/** The table of obligations that offices keep today, one row each, ready to print on A4 landscape. */
final class ReadingXlsx {

    private static final int[] WIDTHS = {5, 48, 21, 21, 14, 18, 15, 24};
    private static final int[] FINDING_WIDTHS = {5, 12, 12, 110};
    private static final int DUE = 4;
    private static final int HEAD = 3;

    /** A line of 11 points, and the highest row that a spreadsheet can have. */
    private static final float LINE = 14;

    /** Letters of the table's type to one unit of a column's width. */
    private static final double LETTERS = 1.15;
    private static final float HIGHEST = 409;
    private static final int LONGEST_CELL = 32_000;

    private final Workbook workbook;
    private final Wording words;
    private final Reading reading;
    private final CellStyle title;
    private final CellStyle plain;
    private final CellStyle head;
    private final CellStyle cell;
    private final CellStyle centred;
    private final CellStyle date;

    private ReadingXlsx(Workbook workbook, Reading reading, Wording words) {
        this.workbook = workbook;
        this.words = words;
        this.reading = reading;
        this.title = style(true, 14);
        this.plain = style(false, 11);
        this.head = bordered(style(true, 11));
        this.cell = bordered(style(false, 11));
        this.centred = bordered(style(false, 11));
        this.date = bordered(style(false, 11));
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        centred.setAlignment(HorizontalAlignment.CENTER);
        date.setAlignment(HorizontalAlignment.CENTER);
        date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    static void write(OutputStream out, Read read, boolean english) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            ReadingXlsx table = new ReadingXlsx(workbook, read.reading(), new Wording(english));
            table.obligations();
            table.findings();
            workbook.write(out);
        }
    }

    private CellStyle style(boolean bold, int size) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static CellStyle bordered(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private void obligations() {
        Sheet sheet = sheet(words.say("Nhiệm vụ", "Obligations"), WIDTHS);
        Reading.Header header = reading.header();
        over(sheet, 0, title, words.document(header));
        over(sheet, 1, plain, header.title() == null ? "" : header.title());
        over(sheet, 2, plain, words.issued(header));
        row(sheet, HEAD, head, words.say("TT", "No."), words.say("Nhiệm vụ", "Obligation"), words.say("Chủ trì", "Lead"),
                words.say("Phối hợp", "With"), words.say("Thời hạn", "Due"), words.say("Sản phẩm", "Deliverable"),
                words.say("Căn cứ, mục", "Basis, section"), words.say("Ghi chú", "Notes"));
        int index = HEAD;
        for (Obligation o : reading.obligations()) {
            index++;
            Row row = row(sheet, index, cell, "", o.text(), words.names(o, Actor.Role.LEAD), words.helpers(o), words.schedule(o.schedule()),
                    o.deliverable() == null ? "" : o.deliverable().text(), basis(o), notes(o));
            row.getCell(0).setCellValue(index - HEAD);
            row.getCell(0).setCellStyle(centred);
            due(row.getCell(DUE), o.schedule());
        }
        print(sheet, HEAD, index, WIDTHS.length);
    }

    /** A day is a date that can be sorted and counted with; whatever else is said of the time is words. */
    private void due(Cell due, Schedule schedule) {
        boolean isDay = schedule.kind() == Schedule.Kind.DEADLINE && schedule.due() != null;
        due.setCellStyle(isDay ? date : centred);
        if (isDay) {
            due.setCellValue(schedule.due());
        }
    }

    private static String basis(Obligation o) {
        return Stream.concat(Stream.ofNullable(o.section()), o.cites().stream()).collect(Collectors.joining("\n"));
    }

    /** What whoever keeps the table has to know or to ask: what is missing, and what is taken from elsewhere. */
    private String notes(Obligation o) {
        List<String> notes = new ArrayList<>();
        List<Actor> leads = o.actors().stream().filter(actor -> actor.role() == Actor.Role.LEAD).toList();
        if (leads.isEmpty()) {
            notes.add(words.say("Chưa có đơn vị chủ trì", "Nobody leads"));
        }
        leads.stream().map(words::how).filter(how -> !how.isEmpty()).distinct().forEach(how -> notes.add(words.say("Chủ trì " + how, "Lead " + how)));
        if (!o.targets().isEmpty()) {
            notes.add(words.say("Chỉ tiêu: ", "Targets: ") + o.targets().stream().map(Reading.Target::text).collect(Collectors.joining("; ")));
        }
        reading.findings().stream().filter(f -> f.span() != null && o.span().contains(f.span()) && !f.code().equals("no-lead"))
                .map(words::message).forEach(notes::add);
        return String.join("\n", notes);
    }

    private void findings() {
        Sheet sheet = sheet(words.say("Cần làm rõ", "To clear up"), FINDING_WIDTHS);
        row(sheet, 0, head, words.say("TT", "No."), words.say("Mức", "Level"), words.say("Mục", "Section"), words.say("Nội dung", "What"));
        int index = 0;
        for (Reading.Finding f : reading.findings()) {
            Row row = row(sheet, ++index, cell, "", words.severity(f.severity()), f.section() == null ? "" : f.section(), words.message(f));
            row.getCell(0).setCellValue(index);
            row.getCell(0).setCellStyle(centred);
        }
        print(sheet, 0, index, FINDING_WIDTHS.length);
    }

    private Sheet sheet(String name, int[] widths) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        return sheet;
    }

    /** A line over the whole table. */
    private void over(Sheet sheet, int index, CellStyle style, String content) {
        Row row = sheet.createRow(index);
        row.createCell(0).setCellValue(content);
        row.getCell(0).setCellStyle(style);
        sheet.addMergedRegion(new CellRangeAddress(index, index, 0, WIDTHS.length - 1));
        int width = 0;
        for (int each : WIDTHS) {
            width += each;
        }
        row.setHeightInPoints(lines(content, width) * (style == title ? LINE * 1.4f : LINE));
    }

    /** A row as high as its words need: programs do not all find that out by themselves. */
    private Row row(Sheet sheet, int index, CellStyle style, String... cells) {
        Row row = sheet.createRow(index);
        int lines = 1;
        for (int i = 0; i < cells.length; i++) {
            String content = cells[i].length() > LONGEST_CELL ? cells[i].substring(0, LONGEST_CELL) + "…" : cells[i];
            row.createCell(i).setCellValue(content);
            row.getCell(i).setCellStyle(style);
            lines = Math.max(lines, lines(content, sheet.getColumnWidth(i) / 256));
        }
        row.setHeightInPoints(Math.min(HIGHEST, lines * LINE + 3));
        return row;
    }

    private static int lines(String content, int width) {
        return content.lines().mapToInt(line -> TextTable.wrap(line, (int) (width * LETTERS)).size()).sum();
    }

    private void print(Sheet sheet, int headRow, int last, int columns) {
        sheet.createFreezePane(0, headRow + 1);
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, 0, columns - 1));
        sheet.setAutoFilter(new CellRangeAddress(headRow, Math.max(headRow, last), 0, columns - 1));
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(margin, 0.6);
        }
        sheet.getFooter().setRight(words.say("Trang &P/&N", "Page &P/&N"));
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
    }
}
