package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import vn.thongsuot.extraction.Extraction.Extract;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Style.Align;

/** Word documents of before 2007, by POI. */
final class DocExtractor {

    private final Limits limits;
    private final Map<Integer, int[]> counters = new HashMap<>();

    DocExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            TextBuilder builder = new TextBuilder(limits);
            range(builder, document.getMainTextboxRange(), Paragraph.Kind.BODY, 0); // mostly stamps ("HỎA TỐC"), drawn beside the letterhead
            range(builder, document.getRange(), Paragraph.Kind.BODY, 0);
            range(builder, document.getFootnoteRange(), Paragraph.Kind.FOOTNOTE, 0);
            return Extract.of(builder.build());
        } catch (EncryptedDocumentException e) {
            throw Refusals.encrypted("DOC");
        } catch (OldWordFileFormatException e) {
            throw Refusals.otherFormat("văn bản Word 6/95, cần lưu lại thành DOCX", "a document of Word 6/95, which must be saved as DOCX");
        }
    }

    /** Paragraphs and tables of a range; {@code level} is how many tables stand around it. */
    private void range(TextBuilder builder, Range range, Paragraph.Kind kind, int level) throws ExtractionException {
        int i = 0;
        while (i < range.numParagraphs()) {
            org.apache.poi.hwpf.usermodel.Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isTableRowEnd()) {
                i++; // a table that ends the file is given without the mark of its last row
            } else if (paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                table(builder, table, level + 1);
                i += Math.max(1, table.numParagraphs());
            } else {
                paragraph(builder, paragraph, kind);
                i++;
            }
        }
    }

    private void table(TextBuilder builder, Table table, int level) throws ExtractionException {
        builder.beginTable();
        boolean ruled = false;
        int[] edges = edges(table);
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            builder.beginRow();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                int column = column(edges, cell.getLeftEdge());
                int end = column(edges, cell.getLeftEdge() + cell.getWidth());
                boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                builder.beginCell(column, Math.max(1, end - column), 1, goesOn);
                range(builder, cell, Paragraph.Kind.BODY, level);
                builder.endCell();
                ruled |= cell.getBrcTop().getBorderType() != 0 || cell.getBrcLeft().getBorderType() != 0;
            }
            builder.endRow();
        }
        builder.endTable(ruled || hasRowBorders(table));
    }

    private static boolean hasRowBorders(Table table) {
        return table.numRows() > 0 && table.getRow(0).getTopBorder() != null && table.getRow(0).getTopBorder().getBorderType() != 0;
    }

    /** The left edges of all cells, which make the columns. */
    private static int[] edges(Table table) {
        java.util.TreeSet<Integer> edges = new java.util.TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            for (int c = 0; c < table.getRow(r).numCells(); c++) {
                edges.add(table.getRow(r).getCell(c).getLeftEdge());
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Edges that lie within a finger's breadth are the same column. */
    private static int column(int[] edges, int at) {
        int column = 0;
        int before = Integer.MIN_VALUE / 2;
        for (int edge : edges) {
            if (edge - before > 60) {
                if (edge > at + 30) {
                    return column;
                }
                column += before == Integer.MIN_VALUE / 2 ? 0 : 1;
                before = edge;
            }
        }
        return edges.length == 0 || at > edges[edges.length - 1] + 60 ? column + 1 : column;
    }

    private void paragraph(TextBuilder builder, org.apache.poi.hwpf.usermodel.Paragraph paragraph, Paragraph.Kind kind)
            throws ExtractionException {
        StringBuilder words = new StringBuilder();
        int letters = 0;
        int bold = 0;
        int italic = 0;
        int inField = 0;
        for (int r = 0; r < paragraph.numCharacterRuns(); r++) {
            CharacterRun run = paragraph.getCharacterRun(r);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            StringBuilder seen = new StringBuilder();
            for (char c : run.text().toCharArray()) {
                inField += c == 0x13 ? 1 : 0;
                inField -= (c == 0x14 || c == 0x15) && inField > 0 ? 1 : 0;
                if (inField == 0 && c >= ' ' || c == '\t' && inField == 0) {
                    seen.append(c);
                } else if (c == 0x0B && inField == 0) {
                    seen.append('\n');
                } else if (c == 0x1E && inField == 0) {
                    seen.append('-');
                } else if (c == 0x1F && inField == 0) {
                    seen.append('\u00AD');
                }
            }
            String decoded = LegacyFonts.decode(seen.toString(), run.getFontName());
            words.append(run.isCapitalized() ? decoded.toUpperCase(java.util.Locale.ROOT) : decoded);
            letters += decoded.isBlank() ? 0 : decoded.length();
            bold += run.isBold() && !decoded.isBlank() ? decoded.length() : 0;
            italic += run.isItalic() && !decoded.isBlank() ? decoded.length() : 0;
        }
        Style style = new Style(align(paragraph.getJustification()), letters > 0 && bold * 10 >= letters * 9,
                letters > 0 && italic * 10 >= letters * 9, paragraph.pageBreakBefore() || paragraph.text().indexOf('\f') >= 0);
        String label = words.toString().isBlank() ? "" : label(paragraph);
        Columns.paragraph(builder, label + words, style, kind);
    }

    private static Align align(int justification) {
        return switch (justification) {
            case 0 -> Align.LEFT;
            case 1 -> Align.CENTRE;
            case 2 -> Align.RIGHT;
            case 3, 4, 5 -> Align.JUSTIFIED;
            default -> Align.UNKNOWN;
        };
    }

    /** The label of an automatic list; its pattern holds the levels' counters as characters 0 to 8. */
    private String label(org.apache.poi.hwpf.usermodel.Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.getIlfo() <= 0) {
            return "";
        }
        try {
            HWPFList list = paragraph.getList();
            char level = (char) Math.min(8, paragraph.getIlvl());
            int[] counts = counters.computeIfAbsent(list.getLsid(), id -> new int[9]);
            counts[level] = counts[level] == 0 ? Math.max(1, list.getStartAt(level)) : counts[level] + 1;
            java.util.Arrays.fill(counts, level + 1, 9, 0);
            return written(list, level, counts);
        } catch (RuntimeException noSuchList) {
            // The list that the paragraph names is not in the file: Word shows no label then either.
            return "";
        }
    }

    private static String written(HWPFList list, char level, int[] counts) {
        String pattern = list.getNumberText(level);
        if (pattern == null || pattern.isEmpty()) {
            return "";
        }
        if (list.getNumberFormat(level) == 23) {
            char bullet = pattern.charAt(0);
            return (bullet >= '\uE000' && bullet <= '\uF8FF' || bullet == 'o' ? '-' : bullet) + " ";
        }
        StringBuilder label = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            label.append(c < 9 ? Numbering.count(Math.max(1, counts[c]), format(list.getNumberFormat(c))) : String.valueOf(c));
        }
        return label.append(' ').toString();
    }

    private static String format(int code) {
        return switch (code) {
            case 1 -> "upperRoman";
            case 2 -> "lowerRoman";
            case 3 -> "upperLetter";
            case 4 -> "lowerLetter";
            case 22 -> "decimalZero";
            default -> "decimal";
        };
    }
}
