package vn.thongsuot.extraction;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import vn.thongsuot.extraction.PageGrid.Ruling;

/** Reads the words and drawn lines of one PDF page. */
final class PdfPage {

    private PdfPage() {}

    static Page read(PDDocument document, int index) throws IOException {
        PDPage page = document.getPage(index);
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? box.getHeight() : box.getWidth();
        double height = turned ? box.getWidth() : box.getHeight();
        Words words = new Words();
        words.setStartPage(index + 1);
        words.setEndPage(index + 1);
        words.setSortByPosition(true);
        words.getText(document);
        Lines lines = new Lines(page, box);
        if (!words.found.isEmpty() && page.getRotation() == 0) {
            lines.processPage(page);
        }
        return new Page(width, height, words.found, PageGrid.of(lines.found), words.all == 0 ? 0 : (double) words.unmapped / words.all);
    }

    /** Collects words with their places. */
    private static final class Words extends PDFTextStripper {
        private final List<PageWord> found = new ArrayList<>();
        private int all;
        private int unmapped;

        /** Counts letters that the font maps to nothing, or to other alphabets. */
        @Override
        protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
            String letter = font.toUnicode(code);
            all++;
            unmapped += letter == null || letter.chars().anyMatch(c -> c > 0x0240 && c < 0x0300 || c > 0x0370 && c < 0x1E00 || c == 0xFFFD) ? 1 : 0;
            super.showGlyph(rendering, font, code, displacement);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            List<TextPosition> word = new ArrayList<>();
            for (TextPosition position : positions) {
                String letter = position.getUnicode();
                if (letter == null || letter.isBlank()) {
                    end(word);
                    continue;
                }
                if (!word.isEmpty() && (isRaised(word.getLast(), position) || isRaised(position, word.getLast()))) {
                    end(word);
                }
                word.add(position);
            }
            end(word);
        }

        /** A small letter above the line, as marks of notes and powers are; it makes a word of its own. */
        private static boolean isRaised(TextPosition before, TextPosition letter) {
            return letter.getFontSizeInPt() < before.getFontSizeInPt() * PageNotes.SMALL && letter.getYDirAdj() < before.getYDirAdj() - 1;
        }

        private void end(List<TextPosition> word) {
            if (word.isEmpty()) {
                return;
            }
            StringBuilder text = new StringBuilder();
            word.forEach(position -> text.append(position.getUnicode()));
            TextPosition first = word.getFirst();
            TextPosition last = word.getLast();
            String font = first.getFont() == null || first.getFont().getName() == null ? "" : first.getFont().getName();
            String plain = font.substring(font.indexOf('+') + 1);
            double height = Math.max(first.getHeightDir(), first.getFontSizeInPt() * 0.7);
            double bottom = first.getYDirAdj();
            String lower = font.toLowerCase(Locale.ROOT);
            found.add(new PageWord(LegacyFonts.decode(text.toString(), plain), first.getXDirAdj(), bottom - height,
                    last.getXDirAdj() + last.getWidthDirAdj(), bottom, lower.contains("bold") || lower.contains("-bd"),
                    lower.contains("italic") || lower.contains("oblique")));
            word.clear();
        }
    }

    /** Collects straight horizontal and vertical lines, drawn as strokes or as thin boxes. */
    private static final class Lines extends PDFGraphicsStreamEngine {
        private static final double THIN = 3;
        private static final int MOST = 20_000;
        private final List<Ruling> found = new ArrayList<>();
        private final PDRectangle box;
        private final List<Ruling> path = new ArrayList<>();
        private Point2D.Double at = new Point2D.Double();
        private Point2D.Double start = new Point2D.Double();

        Lines(PDPage page, PDRectangle box) {
            super(page);
            this.box = box;
        }

        private void segment(double x0, double y0, double x1, double y1) {
            if (path.size() + found.size() > MOST) {
                return;
            }
            double left = Math.min(x0, x1) - box.getLowerLeftX();
            double right = Math.max(x0, x1) - box.getLowerLeftX();
            double top = box.getUpperRightY() - Math.max(y0, y1);
            double bottom = box.getUpperRightY() - Math.min(y0, y1);
            boolean straight = bottom - top < THIN && right - left > 12 || right - left < THIN && bottom - top > 6;
            if (straight) {
                path.add(new Ruling(left, top, right, bottom));
            }
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            double width = Math.abs(p1.getX() - p0.getX());
            double height = Math.abs(p3.getY() - p0.getY());
            if (height < THIN || width < THIN) {
                segment(p0.getX(), p0.getY(), p2.getX(), p2.getY());
                return;
            }
            segment(p0.getX(), p0.getY(), p1.getX(), p1.getY());
            segment(p1.getX(), p1.getY(), p2.getX(), p2.getY());
            segment(p2.getX(), p2.getY(), p3.getX(), p3.getY());
            segment(p3.getX(), p3.getY(), p0.getX(), p0.getY());
        }

        @Override
        public void moveTo(float x, float y) {
            at = new Point2D.Double(x, y);
            start = at;
        }

        @Override
        public void lineTo(float x, float y) {
            segment(at.x, at.y, x, y);
            at = new Point2D.Double(x, y);
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            at = new Point2D.Double(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return at;
        }

        @Override
        public void closePath() {
            segment(at.x, at.y, start.x, start.y);
            at = start;
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void strokePath() {
            found.addAll(path);
            path.clear();
        }

        @Override
        public void fillPath(int windingRule) {
            path.stream().filter(r -> Math.min(r.x1() - r.x0(), r.y1() - r.y0()) < THIN).forEach(found::add);
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            strokePath();
        }

        @Override
        public void clip(int windingRule) {
            // Clipping draws nothing.
        }

        @Override
        public void drawImage(PDImage image) {
            // Pictures hold no drawn lines.
        }

        @Override
        public void shadingFill(COSName name) {
            // Shadings hold no drawn lines.
        }
    }
}
