package vn.thongsuot.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Puts fictional documents into files. */
final class PaperFiles {

    private static final int WORDS_TO_A_RUN = 4;

    private PaperFiles() {}

    static byte[] docx(Paper paper) {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Paper.Item item : paper.items()) {
                switch (item) {
                    case Paper.Line line -> fill(document.createParagraph(), line);
                    case Paper.Grid grid -> fill(document.createTable(grid.rows().size(), grid.rows().getFirst().size()), grid);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFParagraph paragraph, Paper.Line line) {
        paragraph.setAlignment(line.centred() ? ParagraphAlignment.CENTER : ParagraphAlignment.BOTH);
        runs(paragraph, line.words(), line.heading());
    }

    /** Word cuts a paragraph into runs of a few words, each with its own settings: spelling, corrections and pasting leave them behind. */
    private static void runs(XWPFParagraph paragraph, String words, boolean bold) {
        String[] each = words.split("(?<= )");
        for (int i = 0; i < each.length; i += WORDS_TO_A_RUN) {
            XWPFRun run = paragraph.createRun();
            run.setBold(bold);
            run.setFontFamily("Times New Roman");
            run.setFontSize(14);
            run.setLang("vi-VN");
            run.setText(String.join("", List.of(each).subList(i, Math.min(each.length, i + WORDS_TO_A_RUN))));
        }
    }

    private static void fill(XWPFTable table, Paper.Grid grid) {
        if (!grid.ruled()) {
            table.removeBorders();
        }
        for (int r = 0; r < grid.rows().size(); r++) {
            for (int c = 0; c < grid.rows().get(r).size(); c++) {
                fill(table.getRow(r).getCell(c), grid.rows().get(r).get(c));
            }
        }
    }

    private static void fill(XWPFTableCell cell, String words) {
        cell.removeParagraph(0);
        for (String line : words.split("\n")) {
            runs(cell.addParagraph(), line, false);
        }
    }

    /** As plain text: tables are lines, as they are when a document is copied out of a word processor. */
    static String text(Paper paper) {
        StringBuilder text = new StringBuilder();
        for (Paper.Item item : paper.items()) {
            switch (item) {
                case Paper.Line line -> text.append(line.words()).append("\n\n");
                case Paper.Grid grid -> grid.rows().forEach(row -> text.append(String.join(grid.ruled() ? "\t" : "\n\n", row)).append("\n\n"));
            }
        }
        return text.toString();
    }

    static String html(Paper paper) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>x</title></head><body>\n");
        for (Paper.Item item : paper.items()) {
            switch (item) {
                case Paper.Line line -> html.append(line.centred() ? "<p align=\"center\">" : "<p>").append(line.heading() ? "<b>" + line.words() + "</b>" : line.words()).append("</p>\n");
                case Paper.Grid grid -> table(html, grid);
            }
        }
        return html.append("</body></html>\n").toString();
    }

    private static void table(StringBuilder html, Paper.Grid grid) {
        html.append(grid.ruled() ? "<table border=\"1\">\n" : "<table>\n");
        for (List<String> row : grid.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(cell.replace("\n", "<br>")).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    /** Writes a folder of so many documents: half DOCX, a quarter each HTML and text. */
    static void folder(Path folder, int documents) throws IOException {
        Files.createDirectories(folder);
        for (int i = 1; i <= documents; i++) {
            Paper paper = Fiction.one(i);
            switch (i % 4) {
                case 0 -> Files.writeString(folder.resolve(paper.name() + ".txt"), text(paper));
                case 1 -> Files.writeString(folder.resolve(paper.name() + ".html"), html(paper), StandardCharsets.UTF_8);
                default -> Files.write(folder.resolve(paper.name() + ".docx"), docx(paper));
            }
        }
    }
}
