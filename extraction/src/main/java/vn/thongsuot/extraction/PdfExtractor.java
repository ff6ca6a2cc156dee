package vn.thongsuot.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.thongsuot.extraction.Extraction.Extract;

/** PDF: the text layer where it is good, recognition of the page's picture where there is none or it is garbled. */
final class PdfExtractor {

    private static final int FEW_WORDS = 8;
    private static final double GARBLED = 0.62;
    private static final double UNREADABLE = 0.1;
    private final Limits limits;
    private final Patience patience;

    PdfExtractor(Limits limits, Patience patience) {
        this.limits = limits;
        this.patience = patience;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int count = document.getNumberOfPages();
            if (count > limits.pages()) {
                throw Refusals.tooManyPages(count, limits.pages());
            }
            List<Page> pages = new ArrayList<>();
            List<Integer> pictures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (patience.left() <= 0) {
                    throw Refusals.tooSlow(patience.seconds());
                }
                Page page = PdfPage.read(document, i);
                pages.add(page);
                if (needsRecognition(page, document.getPage(i))) {
                    pictures.add(i);
                }
            }
            recognise(document, pages, pictures);
            TextBuilder builder = new TextBuilder(limits);
            PageLayout.write(builder, pictures.isEmpty() ? pages : PointRepair.repair(NumeralRepair.repair(pages)), !pictures.isEmpty());
            return new Extract(builder.build(), count, !pictures.isEmpty());
        } catch (InvalidPasswordException e) {
            throw Refusals.encrypted("PDF");
        }
    }

    private static boolean needsRecognition(Page page, PDPage source) {
        if (page.words().size() < FEW_WORDS) {
            return hasPicture(source);
        }
        if (page.unreadable() > UNREADABLE) {
            return true;
        }
        StringBuilder text = new StringBuilder();
        page.words().forEach(word -> text.append(word.text()).append(' '));
        return Vietnamese.share(text.toString()) < GARBLED;
    }

    private static boolean hasPicture(PDPage page) {
        return page.getResources() != null && page.getResources().getXObjectNames().iterator().hasNext();
    }

    /** Puts what is recognised in the place of pages that are pictures; they are rendered one after the other, as the library demands. */
    private void recognise(PDDocument document, List<Page> pages, List<Integer> pictures) throws IOException, ExtractionException {
        if (pictures.isEmpty()) {
            return;
        }
        patience.more((long) pictures.size() * limits.ocrSeconds());
        PDFRenderer renderer = new PDFRenderer(document);
        List<Page> recognised = new Recogniser(limits).recognise(pictures,
                number -> renderer.renderImageWithDPI(number, dpi(document.getPage(number)), ImageType.RGB));
        for (int i = 0; i < pictures.size(); i++) {
            pages.set(pictures.get(i), recognised.get(i));
        }
    }

    /** Pages far larger than paper are rendered coarser. */
    private static float dpi(PDPage page) {
        float longest = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
        return longest > 1300 ? Scan.DPI * 1300 / longest : Scan.DPI;
    }
}
