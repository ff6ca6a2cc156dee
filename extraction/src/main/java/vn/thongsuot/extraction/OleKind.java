package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an OLE2 file holds: a Word document, a protected document, or something else. */
final class OleKind {

    private OleKind() {}

    static Format of(byte[] bytes) throws ExtractionException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Refusals.encrypted("DOCX");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Format.DOC;
            }
            throw Refusals.otherFormat(root.hasEntryCaseInsensitive("Workbook") ? "một bảng tính (XLS)" : "một tệp OLE không phải văn bản Word");
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged("DOC", e);
        }
    }
}
