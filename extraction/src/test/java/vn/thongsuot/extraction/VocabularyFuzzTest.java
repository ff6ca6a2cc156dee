package vn.thongsuot.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines put together at random from the words that the reader looks for are read soundly: where rules meet in ways that nobody thought of. */
class VocabularyFuzzTest {

    private static final Path VOCABULARY = Path.of("../reading/src/main/resources/vn/thongsuot/reading/vocabulary");
    private static final List<String> GLUE = List.of(" ", " ", " ", " ", ", ", "; ", ": ", ". ", " - ", " và ", " của ", "\n", "\n", "\n\n", "    ", "\t", " (", ") ", "/", "./.", "\"", " | ", "…");
    private static final List<String> LABELS = List.of("I. ", "II- ", "1. ", "1.1. ", "a) ", "b) ", "- ", "+ ", "* ", "Điều 3. ", "Chương II\n", "PHỤ LỤC\n", "Phụ lục 1\n", "Kính gửi: ", "Nơi nhận:\n- ",
            "Số: 12/KH-UBND\n", "Số 24-KH/ĐU\n", "KẾ HOẠCH\n", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n", "T/M BAN THƯỜNG VỤ\n", "Lưu: VT.", "ĐẢNG CỘNG SẢN VIỆT NAM\n", "Căn cứ ", "MẬT\n", "(Kèm theo ",
            "STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian\n1 | ", "mục III.1", "Điều 5", "12/2024/NĐ-CP", "28-NQ/TW", "ngày 31/02/2025", "ngày     tháng 5 năm 2025", "quý IV/2025", "31/2024/QH15", "30%", "1.000.000 đồng",
            "hằng năm", "từ ngày 1/1 đến 30/6/2026", "giai đoạn 2026 - 2030", "0", "99999999999999999999", "2025", "\u0301", "đồng chí Nguyễn Văn An", "Sở Tài chính", "UBND các xã, phường");

    /** "#" is another name each time. */
    private static final List<String> NAMES = List.of("#", "Phòng #", "Sở #", "Chi bộ #", "đồng chí Nguyễn Văn #", "xã #", "Trưởng phòng #", "UBND xã #", "các đơn vị #", "các sở, ngành", "Sở: #", "12/KH-#",
            "số 12/QĐ-#", "mục I.1", "khoản 2", "ngày 12/3/2026", "50%", "phối hợp với", "chủ trì", "giao", "do", "theo", "được", "và", "thì", "có trách nhiệm", "");
    private static final List<String> JOINTS = List.of("; ", ", ", " ", ". ", ": ", " - ", " (", ") ", " và ", "/", "\"", "”", "…", "), ");

    @Test
    void linesOfOurOwnWordsAreReadSoundly() throws IOException {
        List<String> words = words();
        Fuzzing.run("words", 3000, seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 2 + random.nextInt(120); i > 0; i--) {
                String word = random.nextInt(3) == 0 ? LABELS.get(random.nextInt(LABELS.size())) : words.get(random.nextInt(words.size()));
                text.append(random.nextInt(6) == 0 ? word.toUpperCase(java.util.Locale.ROOT) : word).append(GLUE.get(random.nextInt(GLUE.size())));
            }
            try {
                Sound.check(new Extraction().extract("tệp", text.toString().getBytes(StandardCharsets.UTF_8)).text());
            } catch (ExtractionException e) {
                throw new AssertionError(text.toString(), e);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(e + "\nin:\n" + text, e);
            }
        });
    }

    /** One line, many, or many below one, of words and ever new names: however they meet, eight times as much takes some eight times as long. */
    @Test
    void longTextsOfOurOwnWordsTakeTimeInProportion() throws IOException {
        List<String> words = words();
        Fuzzing.run("long texts", 60, seed -> {
            Random random = new Random(seed);
            String opening = LABELS.get(random.nextInt(LABELS.size())).strip().replace("\n", " ") + " ";
            StringBuilder piece = new StringBuilder();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                String word = random.nextInt(3) == 0 ? NAMES.get(random.nextInt(NAMES.size())) : words.get(random.nextInt(words.size()));
                piece.append(word).append(random.nextInt(3) == 0 ? " #" : "").append(JOINTS.get(random.nextInt(JOINTS.size())));
            }
            Proportion.check(Shape.values()[random.nextInt(Shape.values().length)], opening, piece.toString());
        });
    }

    /** The first column of every table; patterns as they are, without the signs that only patterns have. */
    private static List<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        try (Stream<Path> tables = Files.list(VOCABULARY)) {
            for (Path table : tables.sorted().toList()) {
                Files.readAllLines(table).stream().filter(line -> !line.startsWith("#") && !line.isBlank()).skip(1)
                        .map(line -> line.split("\t")[0].replaceAll("\\(\\?[:a-z<!=]*|[\\\\()\\[\\]?+*|^$]|\\\\[a-zA-Z]", " ").strip()).filter(word -> !word.isBlank()).forEach(words::add);
            }
        }
        return words;
    }
}
