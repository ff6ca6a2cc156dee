package vn.thongsuot.extraction;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Reads the words and drawn lines of one PDF page. */
final class PdfPage {

    private PdfPage() {}

    static Page read(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        PdfWords words = new PdfWords();
        words.setStartPage(index + 1);
        words.setEndPage(index + 1);
        words.getText(document);
        List<PageWord> found = words.found();
        PdfLines lines = new PdfLines(page, box);
        if (!found.isEmpty() && page.getRotation() == 0) {
            lines.processPage(page);
        }
        return new Page(width, height, found, PageGrid.of(lines.found()), words.unreadable());
    }
}
