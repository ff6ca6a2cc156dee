package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made of a recogniser's table of words. */
class RecognisedWordsTest {

    /** One line of words, each "word" or "word@confidence". */
    private static List<PageWord> line(String... words) {
        String table = IntStream.range(0, words.length).mapToObj(i -> {
            String[] parts = words[i].split("@");
            return String.join("\t", "5", "1", "1", "1", "1", String.valueOf(i + 1), String.valueOf(100 + 150 * i), "200", "120", "40", parts.length > 1 ? parts[1] : "95", parts[0]);
        }).collect(Collectors.joining("\n"));
        return RecognisedWords.of(table, 0, 0);
    }

    private static String read(String... words) {
        return new PageLine(line(words)).text();
    }

    @Test
    void aRoundBulletIsNoLetter() {
        assertThat(read("s", "Kiện", "toàn", "Ban")).isEqualTo("• Kiện toàn Ban");
        assertThat(read("sTriển", "khai", "chiến", "dịch")).isEqualTo("• Triển khai chiến dịch");
        assertThat(read("sở", "Nội", "vụ")).isEqualTo("sở Nội vụ");
    }

    @Test
    void marksWithoutLettersAndWhiteSpaceGo() {
        assertThat(read("III.", "ˆ", "\u2003NỘI", "DUNG")).isEqualTo("III. NỘI DUNG");
        assertThat(read("2...", "Hỗ", "trợ")).isEqualTo("2. Hỗ trợ");
    }

    @Test
    void aLineRemembersThatItsFirstWordCouldNotBeRead() {
        List<PageWord> line = line("z:@0", "Chuẩn", "bị", "văn");
        assertThat(line.getFirst().text()).isEqualTo("Chuẩn");
        assertThat(line.getFirst().unreadBefore()).isTrue();
        assertThat(line("Chuẩn", "bị", "văn").getFirst().unreadBefore()).isFalse();
    }

    @Test
    void marksOverLettersAreSetRightWithinALineOnlyAndSyllablesRunTogetherAreParted() {
        assertThat(mended(line("NỘIDUNG", "kê", "hoạch"))).isEqualTo("NỘI DUNG kế hoạch");
        assertThat(mended(line("nâng", "cao", "nhận", "thức"))).isEqualTo("nâng cao nhận thức");
        assertThat(mended(line("Uỷ", "ban", "nhân", "dân"))).isEqualTo("Uỷ ban nhân dân");
    }

    private static String mended(List<PageWord> words) {
        return new PageLine(MarkRepair.repair(words)).text();
    }
}
