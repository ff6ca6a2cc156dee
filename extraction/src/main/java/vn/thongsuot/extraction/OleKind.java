package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an OLE2 file holds: a Word document, a protected document, or something else. */
final class OleKind {

    private static final int FLAGS = 11;

    private OleKind() {}

    static Format of(byte[] bytes) throws ExtractionException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusals.encrypted("DOCX");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                if (isProtected(root)) {
                    throw Refusals.encrypted("DOC");
                }
                return Format.DOC;
            }
            throw Refusals.otherFormat(root.hasEntryCaseInsensitive("Workbook") ? "một bảng tính (XLS)" : "một tệp Office cũ, không do Word ghi",
                    root.hasEntryCaseInsensitive("Workbook") ? "a spreadsheet (XLS)" : "an old Office file that Word did not write");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw Refusals.damaged("DOC", e);
        } catch (OutOfMemoryError e) {
            throw Refusals.tooMuchMemory(e);
        }
    }

    /** A bit in the head of the main stream says that the rest is encrypted, in whichever way. */
    private static boolean isProtected(DirectoryNode root) throws IOException {
        try (DocumentInputStream main = root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument"))) {
            byte[] head = main.readNBytes(FLAGS + 1);
            return head.length > FLAGS && (head[FLAGS] & 1) != 0;
        }
    }
}
