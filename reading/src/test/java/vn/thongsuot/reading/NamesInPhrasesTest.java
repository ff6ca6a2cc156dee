package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;

/** Each name of {@code names-in-phrases.txt} in each of the phrases by which documents tell who leads and who cooperates: it is read to the last word, whatever verb or comma is in it. */
class NamesInPhrasesTest {

    /** A name's companion is so many lines further on. */
    private static final int APART = 9;
    private static final int ITEMS = 50;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giao A chủ trì, phối hợp với B rà soát số liệu.                              | A    | B
            A: Xây dựng phương án ứng phó.                                               | A    |
            A có trách nhiệm theo dõi, đôn đốc việc thực hiện.                           | A    |
            A, B theo chức năng, nhiệm vụ tổ chức thực hiện.                             | A; B |
            A và B chịu trách nhiệm thi hành Quyết định này.                             | A; B |
            Đề nghị A phối hợp tuyên truyền.                                             | A    |
            A chủ trì, phối hợp với B và các đơn vị liên quan tham mưu kế hoạch.         | A    | B; các đơn vị liên quan
            Tổng hợp kết quả, gửi B trước ngày 20/6/2026.                                |      |
            A phối hợp B kiểm tra hiện trường.                                           | A    | B
            A tiếp tục rà soát; thường xuyên cập nhật dữ liệu.                           | A    |
            Yêu cầu A khẩn trương hoàn thành hồ sơ, báo cáo B.                           | A    |
            """)
    void aNameIsReadToItsLastWord(String phrase, String leads, String cooperators) {
        List<String> names = names();
        List<String> expected = new ArrayList<>();
        List<String> read = new ArrayList<>();
        List<String> document = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String other = names.get((i + APART) % names.size());
            String sentence = filled(phrase, names.get(i), other);
            expected.add(sentence + " => " + filled(leads, names.get(i), other) + " | " + filled(cooperators, names.get(i), other));
            document.add(document.size() + 1 + ". " + sentence);
            if (document.size() == ITEMS || i == names.size() - 1) {
                read.addAll(read(document));
                document.clear();
            }
        }
        assertThat(read).containsExactlyElementsOf(expected);
    }

    private static List<String> read(List<String> items) {
        List<String> lines = new ArrayList<>(List.of("KẾ HOẠCH", "Thực hiện nhiệm vụ năm 2026", "I. NHIỆM VỤ"));
        lines.addAll(items);
        Reading reading = new DirectiveReader().read(DocumentSpecTest.source(lines));
        return reading.obligations().stream().map(o -> o.text() + " => " + acting(o, Actor.Role.LEAD) + " | " + acting(o, Actor.Role.COOPERATE)).toList();
    }

    private static String filled(String phrase, String a, String b) {
        return phrase == null ? "" : phrase.replaceAll("\\bA\\b", "\u0001").replaceAll("\\bB\\b", b).replace("\u0001", a);
    }

    private static String acting(Obligation obligation, Actor.Role role) {
        return String.join("; ", obligation.actors().stream().filter(actor -> actor.role() == role).map(Actor::name).toList());
    }

    private static List<String> names() {
        try (InputStream in = NamesInPhrasesTest.class.getResourceAsStream("/names-in-phrases.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
