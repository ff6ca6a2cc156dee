package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.Span;

/** Where in a document of any length the same words are said again and again, each time with another name. */
enum Shape {
    LINE, LINES, SECTIONS, LED, ADDRESSEES, RECIPIENTS, CELL;

    private static final String HEAD = "KẾ HOẠCH\nII. NHIỆM VỤ\n";
    private static final String TAIL = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.";
    private static final String CONSONANTS = "bcdghklmnt";
    private static final String VOWELS = "aeiou";

    /** A document of some {@code size} letters; "#" in {@code piece} is another name each time. */
    SourceText text(String opening, String piece, int size) {
        IntFunction<String> said = i -> piece.replace("#", name(i));
        String run = opening + repeated(said, size);
        return switch (this) {
            case LINE -> paragraphs(HEAD + "1. " + run + TAIL);
            case LINES -> paragraphs(HEAD + repeated(i -> i + 1 + ". " + opening + said.apply(i).strip() + "\n", size).strip() + TAIL);
            case SECTIONS -> paragraphs("KẾ HOẠCH\n" + repeated(i -> (i % 9 == 0 ? "II. NHIỆM VỤ\n" : i % 3 == 0 ? i % 9 / 3 + ". " : "- ") + opening + said.apply(i).strip() + "\n", size).strip() + TAIL);
            case LED -> paragraphs(HEAD + "1. " + opening + repeated(said, size / 2) + ":\n" + repeated(i -> "- " + said.apply(i).strip() + "\n", size / 2).strip() + TAIL);
            case ADDRESSEES -> paragraphs("Kính gửi: " + run + "\nII. NHIỆM VỤ\n1. Sở Y tế rà soát." + TAIL);
            case RECIPIENTS -> paragraphs(HEAD + repeated(i -> "- " + said.apply(i).strip() + "\n", size / 2) + "Nơi nhận:\n" + repeated(i -> "- " + name(i + size) + said.apply(i + size).strip() + ";\n", size / 2).strip());
            case CELL -> table(List.of(List.of("STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Thời gian"), List.of("1", "Rà soát hồ sơ", run.strip(), "Quý I/2026"), List.of("2", run.strip(), "Sở Y tế", "Quý I/2026")));
        };
    }

    private static String repeated(IntFunction<String> piece, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    /** A word that no vocabulary knows. */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int n = number + 50; n > 0; n /= 50) {
            name.append(CONSONANTS.charAt(n % 10)).append(VOWELS.charAt(n / 10 % 5));
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private static SourceText paragraphs(String text) {
        List<SourceText.Block> blocks = new ArrayList<>();
        add(blocks, text, 0, text.length());
        return new SourceText(text, blocks);
    }

    private static void add(List<SourceText.Block> blocks, String text, int from, int to) {
        for (int start = from; start < to; ) {
            int feed = text.indexOf('\n', start, to);
            int end = feed < 0 ? to : feed;
            if (end > start) {
                blocks.add(new SourceText.Paragraph(new Span(start, end), SourceText.Style.PLAIN));
            }
            start = end + 1;
        }
    }

    private static SourceText table(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(HEAD);
        List<SourceText.Row> all = new ArrayList<>();
        for (List<String> row : rows) {
            int start = text.length();
            List<SourceText.Cell> cells = new ArrayList<>();
            for (String cell : row) {
                Span span = new Span(text.length(), text.length() + cell.length());
                text.append(cell).append('\t');
                cells.add(new SourceText.Cell(span, cells.size(), 1, 1, List.of(new SourceText.Paragraph(span, SourceText.Style.PLAIN))));
            }
            all.add(new SourceText.Row(new Span(start, text.length() - 1), cells));
            text.setCharAt(text.length() - 1, '\n');
        }
        int end = text.length() - 1;
        text.append(TAIL.strip());
        List<SourceText.Block> blocks = new ArrayList<>();
        add(blocks, HEAD, 0, HEAD.length());
        blocks.add(new SourceText.Table(new Span(HEAD.length(), end), all, true));
        add(blocks, text.toString(), end, text.length());
        return new SourceText(text.toString(), blocks);
    }
}
