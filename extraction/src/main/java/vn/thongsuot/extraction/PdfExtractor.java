package vn.thongsuot.extraction;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    PdfExtractor(Limits limits) {
        this.limits = limits;
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
                Page page = PdfPage.read(document, i);
                pages.add(page);
                if (needsRecognition(page, document.getPage(i))) {
                    pictures.add(i);
                }
            }
            recognise(document, pages, pictures);
            TextBuilder builder = new TextBuilder(limits);
            PageLayout.write(builder, pictures.isEmpty() ? pages : NumeralRepair.repair(pages), !pictures.isEmpty());
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

    /** Renders one page after the other, as the library demands, and recognises them on all cores. */
    private void recognise(PDDocument document, List<Page> pages, List<Integer> pictures) throws IOException, ExtractionException {
        if (pictures.isEmpty()) {
            return;
        }
        if (pictures.size() > limits.ocrPages()) {
            throw Refusals.tooManyPagesToRecognise(pictures.size(), limits.ocrPages());
        }
        Recogniser.requireInstalled();
        PDFRenderer renderer = new PDFRenderer(document);
        Recogniser recogniser = new Recogniser(limits);
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            List<Future<Page>> futures = new ArrayList<>();
            for (int i = 0; i < pictures.size(); i++) {
                if (i >= cores * 2) {
                    await(futures.get(i - cores * 2));
                }
                int number = pictures.get(i);
                BufferedImage picture = renderer.renderImageWithDPI(number, dpi(document.getPage(number)), ImageType.RGB);
                futures.add(workers.submit(() -> recogniser.recognise(Scan.of(picture), number + 1)));
            }
            for (int i = 0; i < pictures.size(); i++) {
                pages.set(pictures.get(i), await(futures.get(i)));
            }
        }
    }

    /** Pages far larger than paper are rendered coarser. */
    private static float dpi(PDPage page) {
        float longest = Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight());
        return longest > 1300 ? Scan.DPI * 1300 / longest : Scan.DPI;
    }

    static Page await(Future<Page> future) throws ExtractionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.recognitionFailed(0, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExtractionException refusal) {
                throw refusal;
            }
            throw Refusals.damaged("PDF", e.getCause());
        }
    }
}
