package vn.thongsuot.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The words of one PDF page with their places. Letters that stand on one height make words from left to right, in whatever order the file draws them:
 * a program that lacks a letter in a font draws it later, from another one, and lines of neighbouring cells overlap without being one line.
 */
final class PdfWords extends PDFTextStripper {

    /** White between two letters that parts words, in sizes of the type; a space takes a quarter, less where a line is condensed. */
    private static final double SPACE = 0.15;
    /** As much parts words where the file has a blank there, or behind a bullet. */
    private static final double BLANK = 0.03;
    private static final String BULLETS = "•●▪■◦○➢✓";
    /** Letters of one line stand on one height but for so much, in sizes of the type; raised figures stand higher. */
    private static final double LEVEL = 0.12;
    private final List<PageWord> found = new ArrayList<>();
    private int all;
    private int unmapped;

    PdfWords() {
        setShouldSeparateByBeads(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The words, line by line. */
    List<PageWord> found() {
        return PageLine.of(found).stream().flatMap(line -> line.words().stream()).toList();
    }

    /** Share of the letters, 0 to 1, of which the file does not tell which they are. */
    double unreadable() {
        return all == 0 ? 0 : (double) unmapped / all;
    }

    /** Counts letters that the font maps to nothing, or to other alphabets. */
    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        String letter = font.toUnicode(code);
        all++;
        unmapped += letter == null || letter.chars().anyMatch(c -> c > 0x0240 && c < 0x0300 || c > 0x0370 && c < 0x1E00 || c == 0xFFFD) ? 1 : 0;
        super.showGlyph(rendering, font, code, displacement);
    }

    @Override
    protected void writePage() {
        List<TextPosition> letters = new ArrayList<>(getCharactersByArticle().stream().flatMap(List::stream).toList());
        letters.sort(Comparator.comparingDouble(TextPosition::getDir).thenComparingDouble(TextPosition::getYDirAdj));
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition letter : letters) {
            if (!line.isEmpty() && !isLevel(line.getLast(), letter)) {
                words(line);
                line.clear();
            }
            line.add(letter);
        }
        words(line);
    }

    private static boolean isLevel(TextPosition above, TextPosition letter) {
        return above.getDir() == letter.getDir() && letter.getYDirAdj() - above.getYDirAdj() <= LEVEL * Math.max(above.getFontSizeInPt(), letter.getFontSizeInPt());
    }

    /** Blanks are seen as white, for some are drawn over letters, as when a space is underlined. */
    private void words(List<TextPosition> line) {
        line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        List<TextPosition> word = new ArrayList<>();
        boolean blank = false;
        for (TextPosition letter : line) {
            if (letter.getUnicode() == null || letter.getUnicode().isBlank()) {
                blank = true;
                continue;
            }
            if (!word.isEmpty() && isApart(word.getLast(), letter, blank)) {
                end(word);
            }
            word.add(letter);
            blank = false;
        }
        end(word);
    }

    private static boolean isApart(TextPosition before, TextPosition letter, boolean blank) {
        double white = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        double least = blank || BULLETS.contains(before.getUnicode()) ? BLANK : SPACE;
        return white > least * Math.min(before.getFontSizeInPt(), letter.getFontSizeInPt());
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
