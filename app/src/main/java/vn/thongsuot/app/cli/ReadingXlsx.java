package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
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

/** The table of obligations that offices keep today, one row each, ready to print on A4 landscape. */
final class ReadingXlsx {

    private static final int[] WIDTHS = {6, 12, 60, 28, 28, 18, 24, 34};
    private static final int HEAD = 3;

    private ReadingXlsx() {}

    static void write(OutputStream out, Read read, boolean english) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            new Sheets(workbook, new Wording(english)).write(read.reading());
            workbook.write(out);
        }
    }

    private static final class Sheets {
        private final Workbook workbook;
        private final Wording words;
        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle head;
        private final CellStyle cell;

        Sheets(Workbook workbook, Wording words) {
            this.workbook = workbook;
            this.words = words;
            this.title = style(true, 14, false);
            this.plain = style(false, 11, false);
            this.head = style(true, 11, true);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            head.setAlignment(HorizontalAlignment.CENTER);
            this.cell = style(false, 11, true);
        }

        private CellStyle style(boolean bold, int size, boolean bordered) {
            Font font = workbook.createFont();
            font.setFontName("Times New Roman");
            font.setFontHeightInPoints((short) size);
            font.setBold(bold);
            CellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setWrapText(bordered);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            if (bordered) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            return style;
        }

        void write(Reading reading) {
            Sheet sheet = workbook.createSheet(words.say("Nhiệm vụ", "Obligations"));
            for (int i = 0; i < WIDTHS.length; i++) {
                sheet.setColumnWidth(i, WIDTHS[i] * 256);
            }
            heading(sheet, reading.header());
            row(sheet, HEAD, head, words.say("STT", "No."), words.say("Mục", "Section"), words.say("Nhiệm vụ", "Obligation"),
                    words.say("Đơn vị chủ trì", "Lead"), words.say("Đơn vị phối hợp", "Cooperating"), words.say("Thời hạn", "Due"),
                    words.say("Sản phẩm", "Deliverable"), words.say("Cần làm rõ", "To clear up"));
            int index = HEAD;
            for (Obligation o : reading.obligations()) {
                index++;
                row(sheet, index, cell, String.valueOf(index - HEAD), o.section() == null ? "" : o.section(), o.text(),
                        words.names(o, Actor.Role.LEAD), words.names(o.actors().stream().filter(a -> a.role() != Actor.Role.LEAD).toList()),
                        words.schedule(o.schedule()), o.deliverable() == null ? "" : o.deliverable().text(), findings(reading, o));
            }
            print(sheet, index);
            findings(reading.findings());
        }

        private void heading(Sheet sheet, Reading.Header header) {
            String type = header.type() == null ? "" : header.type();
            String code = header.code() == null ? "" : " " + words.say("số ", "no. ") + header.code();
            single(sheet, 0, title, (type + code).strip());
            single(sheet, 1, plain, header.title() == null ? "" : header.title());
        }

        private void single(Sheet sheet, int index, CellStyle style, String words) {
            Row row = sheet.createRow(index);
            row.createCell(0).setCellValue(safe(words));
            row.getCell(0).setCellStyle(style);
            sheet.addMergedRegion(new CellRangeAddress(index, index, 0, WIDTHS.length - 1));
        }

        private void row(Sheet sheet, int index, CellStyle style, String... cells) {
            Row row = sheet.createRow(index);
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(safe(cells[i]));
                row.getCell(i).setCellStyle(style);
            }
        }

        /** A cell holds at most 32,767 letters. */
        private static String safe(String words) {
            return words.length() > 32_000 ? words.substring(0, 32_000) + "…" : words;
        }

        private String findings(Reading reading, Obligation o) {
            return String.join("\n", reading.findings().stream()
                    .filter(f -> f.span() != null && o.span().overlaps(f.span()))
                    .map(words::message).toList());
        }

        private void print(Sheet sheet, int last) {
            sheet.createFreezePane(0, HEAD + 1);
            sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, 0, WIDTHS.length - 1));
            sheet.setAutoFilter(new CellRangeAddress(HEAD, Math.max(HEAD, last), 0, WIDTHS.length - 1));
            sheet.setFitToPage(true);
            PrintSetup setup = sheet.getPrintSetup();
            setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
            setup.setLandscape(true);
            setup.setFitWidth((short) 1);
            setup.setFitHeight((short) 0);
        }

        private void findings(List<Reading.Finding> findings) {
            Sheet sheet = workbook.createSheet(words.say("Cần làm rõ", "To clear up"));
            sheet.setColumnWidth(0, 12 * 256);
            sheet.setColumnWidth(1, 12 * 256);
            sheet.setColumnWidth(2, 100 * 256);
            row(sheet, 0, head, words.say("Mức", "Level"), words.say("Mục", "Section"), words.say("Nội dung", "What"));
            int index = 0;
            for (Reading.Finding f : findings) {
                row(sheet, ++index, cell, words.severity(f.severity()), f.section() == null ? "" : f.section(), words.message(f));
            }
        }
    }
}
