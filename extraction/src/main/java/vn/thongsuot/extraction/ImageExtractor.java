package vn.thongsuot.extraction;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.thongsuot.extraction.Extraction.Extract;

/** Pictures of pages: PNG, JPEG, TIFF of several pages, BMP, GIF. */
final class ImageExtractor {

    /** A page of A4 at the recogniser's resolution is so many dots wide. */
    private static final int PAGE_WIDTH = Scan.DPI * 827 / 100;
    private final Limits limits;
    private final Patience patience;

    ImageExtractor(Limits limits, Patience patience) {
        this.limits = limits;
        this.patience = patience;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw Refusals.otherFormat("một loại ảnh không đọc được", "a picture of a kind that can't be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                List<Integer> numbers = IntStream.range(0, reader.getNumImages(true)).boxed().toList();
                patience.more((long) numbers.size() * limits.ocrSeconds());
                List<Page> pages = new Recogniser(limits).recognise(numbers, number -> picture(reader, number));
                TextBuilder builder = new TextBuilder(limits);
                PageLayout.write(builder, PointRepair.repair(NumeralRepair.repair(pages)), true);
                return new Extract(builder.build(), pages.size(), true);
            } finally {
                reader.dispose();
            }
        }
    }

    private BufferedImage picture(ImageReader reader, int index) throws IOException, ExtractionException {
        if ((long) reader.getWidth(index) * reader.getHeight(index) > limits.dots()) {
            throw Refusals.tooManyDots((long) reader.getWidth(index) * reader.getHeight(index), limits.dots());
        }
        return asPage(reader.read(index));
    }

    /** Photographs and faxes come in any resolution: the picture is taken for a page and brought to the recogniser's. */
    private BufferedImage asPage(BufferedImage picture) {
        double scale = (double) PAGE_WIDTH / Math.min(picture.getWidth(), picture.getHeight());
        if (scale > 0.8 && scale < 1.25) {
            return picture;
        }
        int width = (int) Math.max(1, Math.round(picture.getWidth() * Math.min(scale, 4)));
        int height = (int) Math.max(1, Math.round(picture.getHeight() * Math.min(scale, 4)));
        if ((long) width * height > limits.dots()) {
            return picture;
        }
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }
}
