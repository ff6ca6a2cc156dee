package vn.thongsuot.app.directive;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thongsuot.extraction.ExtractionException;

/** A table as a file (XLSX, ODS), looked through for marks of secrecy: the words of its cells, heads and feet, whatever their order. */
final class Spreadsheet {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final int MOST_WORDS = 5_000_000;
    /** A cell that holds nothing else. A word in small letters may be honey. */
    private static final Pattern MARK = Pattern.compile("(?:&[LCR])?\\s*(?:TUYỆT MẬT|TỐI MẬT|MẬT|(?iu:độ mật)\\s*:?\\s*(?iu:tuyệt mật|tối mật|mật))\\s*");

    private final List<String> words;

    private Spreadsheet(List<String> words) {
        this.words = words;
    }

    /** Whether these bytes are one: told by what they are packed with. */
    static boolean is(byte[] bytes) {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null && parts++ < MOST_PARTS; part = zip.getNextEntry()) {
                if (part.getName().startsWith("xl/")) {
                    return true;
                }
                if (part.getName().equals("mimetype")) {
                    return new String(zip.readNBytes(200), StandardCharsets.US_ASCII).startsWith("application/vnd.oasis.opendocument.spreadsheet");
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    /** @throws ExtractionException where it can't be looked through: damaged, too large, enciphered or with programs in it */
    static Spreadsheet read(byte[] bytes) throws ExtractionException {
        List<String> words = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes)); Counted counted = new Counted(zip)) {
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                look(part.getName(), counted, words);
            }
        } catch (TooLarge e) {
            throw tooLarge();
        } catch (IOException | XMLStreamException e) {
            throw new ExtractionException(ExtractionException.Reason.DAMAGED, "Bảng tính bị hỏng hoặc đặt mật khẩu, không mở được. Hãy mở tệp, lưu lại rồi gửi lại.",
                    "The spreadsheet is damaged or has a password. Open it, save it again, and send that.", e);
        }
        return new Spreadsheet(words);
    }

    private static void look(String part, Counted in, List<String> words) throws IOException, XMLStreamException, ExtractionException {
        if (part.endsWith("vbaProject.bin") || part.startsWith("Basic/") || part.startsWith("Scripts/")) {
            throw new ExtractionException(ExtractionException.Reason.UNKNOWN_FORMAT, "Bảng tính có macro nên không nhận. Hãy lưu thành XLSX hoặc ODS không có macro.",
                    "The spreadsheet has macros and is not taken. Save it as XLSX or ODS without macros.");
        }
        if (part.equals("xl/sharedStrings.xml") || part.startsWith("xl/worksheets/") && part.endsWith(".xml") || part.startsWith("xl/comments") || part.equals("content.xml") || part.equals("styles.xml")) {
            texts(in, words);
        } else {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Each cell, paragraph, head or foot as one piece; formatting within it parts no words. */
    private static void texts(InputStream in, List<String> words) throws XMLStreamException, TooLarge {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        StringBuilder piece = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                piece.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && ends(xml.getLocalName())) {
                if (!piece.toString().isBlank()) {
                    words.add(piece.toString().strip());
                }
                piece.setLength(0);
                if (words.size() > MOST_WORDS) {
                    throw new TooLarge();
                }
            }
        }
    }

    private static boolean ends(String element) {
        return switch (element) {
            case "si", "c", "is", "p", "comment", "text", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" -> true;
            default -> false;
        };
    }

    boolean bearsAMark() {
        return words.stream().anyMatch(word -> MARK.matcher(word).matches());
    }

    private static ExtractionException tooLarge() {
        return new ExtractionException(ExtractionException.Reason.TOO_LARGE, "Bảng tính quá lớn để kiểm tra (quá 200 MB khi mở ra). Hãy chia thành nhiều tệp.",
                "The spreadsheet is too large to be looked through (more than 200 MB unpacked). Divide it.");
    }

    private static final class TooLarge extends IOException {}

    /** Counts what comes out of a packed file; a parser that closes it does not close the file. */
    private static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws TooLarge {
            read += bytes;
            if (read > MOST_BYTES) {
                throw new TooLarge();
            }
        }

        @Override
        public void close() {
            // The parts that follow are read from the same stream.
        }
    }
}
