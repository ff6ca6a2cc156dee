package vn.thongsuot.app.organization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** Reads the rows of an XLSX or CSV file one after the other, without holding the file. */
final class TableReader {

    /** Takes one row; numbers of rows count from 1, as the program that made the table shows them. */
    interface Rows {
        void row(int line, List<String> cells);
    }

    private TableReader() {}

    static void read(Path file, Rows rows) {
        try {
            if (isZip(file)) {
                spreadsheet(file, rows);
            } else {
                commaSeparated(file, rows);
            }
        } catch (TableRefused refused) {
            throw refused;
        } catch (Exception e) {
            // Parsers of other people's formats fail in any way they like.
            throw TableRefused.unreadable();
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static void spreadsheet(Path file, Rows rows) throws Exception {
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            try (InputStream sheet = reader.getSheetsData().next()) {
                XMLReader xml = newXmlReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, new Sheet(rows), new IsoDates(), false));
                xml.parse(new InputSource(sheet));
            }
        }
    }

    private static XMLReader newXmlReader() throws ParserConfigurationException, org.xml.sax.SAXException {
        return XMLHelper.newXMLReader();
    }

    private static final class Sheet implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final Rows rows;
        private List<String> cells = new ArrayList<>();

        Sheet(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= TableLimits.COLUMNS) {
                return;
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int row) {
            give(rows, row + 1, cells);
        }
    }

    /** Days come as {@code 2025-07-01} whatever the cell shows, whole numbers without an exponent. */
    private static final class IsoDates extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int index, String format) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                LocalDate day = DateUtil.getLocalDateTime(value).toLocalDate();
                return day.toString();
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : super.formatRawCellContents(value, index, format);
        }
    }

    private static void commaSeparated(Path file, Rows rows) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16)) {
            new Csv(in, rows).read();
        } catch (CharacterCodingException e) {
            throw TableRefused.unreadable();
        }
    }

    /** RFC 4180, with the separator that the first line uses most: semicolon, comma or tab. */
    private static final class Csv {

        private final Reader in;
        private final Rows rows;
        private char separator;
        private int line = 1;

        Csv(Reader in, Rows rows) {
            this.in = in;
            this.rows = rows;
        }

        void read() throws IOException {
            in.mark(1 << 15);
            char[] head = new char[1 << 14];
            int length = Math.max(0, in.read(head));
            String first = new String(head, 0, length).lines().findFirst().orElse("");
            separator = List.of(';', ',', '\t').stream().max(java.util.Comparator.comparingLong(each -> first.chars().filter(c -> c == each).count())).orElse(';');
            in.reset();
            if (first.startsWith("\uFEFF")) {
                in.read();
            }
            while (row()) {
                // Each row is given on as it is read.
            }
        }

        private boolean row() throws IOException {
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            int at = line;
            int c = in.read();
            if (c < 0) {
                return false;
            }
            while (c >= 0 && (quoted || c != '\n')) {
                if (c == '\n') {
                    line++;
                }
                if (quoted && c == '"') {
                    c = in.read();
                    if (c == '"') {
                        cell.append('"');
                    } else {
                        quoted = false;
                        continue;
                    }
                } else if (!quoted && c == '"' && cell.isEmpty()) {
                    quoted = true;
                } else if (!quoted && c == separator) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else if (quoted || c != '\r') {
                    cell.append((char) c);
                }
                if (cell.length() > TableLimits.LETTERS_IN_A_CELL || cells.size() > TableLimits.COLUMNS) {
                    throw TableRefused.longCell(at);
                }
                c = in.read();
            }
            cells.add(cell.toString());
            line++;
            give(rows, at, cells);
            return true;
        }
    }

    private static void give(Rows rows, int line, List<String> cells) {
        if (line > TableLimits.ROWS + 10) {
            throw TableRefused.tooManyRows();
        }
        if (cells.stream().anyMatch(cell -> cell.length() > TableLimits.LETTERS_IN_A_CELL)) {
            throw TableRefused.longCell(line);
        }
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.row(line, cells);
        }
    }
}
