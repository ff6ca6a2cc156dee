package vn.thongsuot.reading.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thongsuot.reading.match.Passages.Match;

/** Which passages are found to say the same. */
class PassagesTest {

    /** Two passages and whether they ask for the same thing. */
    private record Pair(boolean same, String one, String other) {}

    @Test
    void aPassageIsLikeItselfHoweverItsMarksAreComposedAndWherever() {
        Passages<String> passages = new Passages<>();
        passages.add("a", "Hoà giải ở cơ sở do Uỷ ban kỹ thuật");
        String apart = Normalizer.normalize("Hòa giải ở cơ sở do Ủy ban kĩ thuật", Normalizer.Form.NFD);
        assertThat(passages.similar(apart, 0.1, 3)).singleElement().extracting(Match::similarity).isEqualTo(1.0);
    }

    @Test
    void tonesTellWordsApart() {
        Passages<String> passages = new Passages<>();
        passages.add("a", "bàn giao chỗ ngồi");
        assertThat(passages.similar("ban giáo cho ngôi", 0.01, 3)).isEmpty();
    }

    @Test
    void saysWhichWordsAreSharedTheWeightiestFirst() {
        Passages<String> passages = new Passages<>();
        passages.add("a", "Lấy phiếu tín nhiệm đối với cấp ủy viên giữa nhiệm kỳ.");
        passages.add("b", "Tổ chức thực hiện tốt công tác dân vận.");
        Match<String> match = passages.similar("Thực hiện nghiêm việc lấy phiếu tín nhiệm trong cấp ủy.", 0.2, 3).getFirst();
        assertThat(match.passage()).isEqualTo("a");
        assertThat(match.shared().getFirst()).isEqualTo("lấy phiếu tín nhiệm");
    }

    @Test
    void formulasOfOfficeAloneMakeNoLikeness() {
        Passages<String> passages = new Passages<>();
        passages.add("a", "Chủ trì, phối hợp với các đơn vị liên quan tổ chức triển khai thực hiện kế hoạch tiêm chủng.");
        assertThat(passages.similar("Chủ trì, phối hợp với các đơn vị liên quan tổ chức triển khai thực hiện kế hoạch diễn tập chữa cháy.", Passages.SAME, 3)).isEmpty();
    }

    @Test
    void mostOfWhatAsksForTheSameIsFoundAndLittleElse() throws IOException {
        List<Pair> pairs = pairs();
        long found = pairs.stream().filter(pair -> pair.same && likeness(pair, pairs) >= Passages.ALIKE).count();
        long wrong = pairs.stream().filter(pair -> !pair.same && likeness(pair, pairs) >= Passages.ALIKE).count();
        long sure = pairs.stream().filter(pair -> !pair.same && likeness(pair, pairs) >= Passages.SAME).count();
        String all = pairs.stream().map(pair -> "%s %.2f %s".formatted(pair.same, likeness(pair, pairs), pair.one)).collect(Collectors.joining("\n"));
        assertThat(found).as(all).isGreaterThanOrEqualTo(Math.round(0.9 * pairs.stream().filter(Pair::same).count()));
        assertThat(wrong).as(all).isLessThanOrEqualTo(found / 9);
        assertThat(sure).as(all).isZero();
    }

    /** Among all the other passages, as in use. */
    private static double likeness(Pair pair, List<Pair> all) {
        Passages<String> passages = new Passages<>();
        all.stream().map(Pair::other).distinct().forEach(other -> passages.add(other, other));
        return passages.similar(pair.one, 0, all.size()).stream().filter(match -> match.passage().equals(pair.other)).mapToDouble(Match::similarity).findFirst().orElse(0);
    }

    private static List<Pair> pairs() throws IOException {
        try (var in = PassagesTest.class.getResourceAsStream("pairs.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(cells -> new Pair(cells[0].equals("same"), cells[1], cells[2])).toList();
        }
    }

    @Test
    void twentyPassagesAreLookedForAmongTwentyThousandAtOnce() throws IOException {
        List<String> texts = madeUp(20_000);
        index(texts.subList(0, 2000)).similar(texts.getFirst(), Passages.ALIKE, 5);
        long begun = System.nanoTime();
        Passages<Integer> passages = index(texts);
        for (String text : texts.subList(0, 20)) {
            assertThat(passages.similar(text, Passages.ALIKE, 5)).anyMatch(match -> match.similarity() > 0.999);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("1 s where nothing else runs").isLessThan(Duration.ofSeconds(10));
    }

    /** Passages put together from stretches of real sentences, with a name or number here and there that stands nowhere else. */
    private static List<String> madeUp(int count) throws IOException {
        List<String> syllables = pairs().stream().flatMap(pair -> Stream.of((pair.one + " " + pair.other).split(" "))).toList();
        Random random = new Random(7);
        return IntStream.range(0, count).mapToObj(i -> random.ints(8, 0, syllables.size() - 5)
                .mapToObj(at -> String.join(" ", syllables.subList(at, at + 4)) + (at % 9 == 0 ? " " + at * i : "")).collect(Collectors.joining(" "))).toList();
    }

    private static Passages<Integer> index(List<String> texts) {
        Passages<Integer> passages = new Passages<>();
        for (int i = 0; i < texts.size(); i++) {
            passages.add(i, texts.get(i));
        }
        return passages;
    }
}
