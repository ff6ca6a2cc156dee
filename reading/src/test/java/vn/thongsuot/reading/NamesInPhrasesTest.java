package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;

/** Each name of {@code names-in-phrases.txt} in each of the phrases by which documents tell who leads and who cooperates: it is read to the last word, whatever verb or comma is in it. */
class NamesInPhrasesTest {

    /** A name's companion is so many lines further on. */
    private static final int APART = 9;
    private static final int ITEMS = 50;
    private static final int NAMES_FOR_A_VERB = 13;
    /** Read otherwise, some of them by readers, too: who is asked, a room, a field of work. */
    private static final List<String> MISREAD = List.of("Trưởng các khoa, phòng ", "Ủy ban nhân dân các phường, xã hội", "Chủ đầu tư công", "Các chủ đầu tư công", "Phòng Kinh tế hợp tác", "Tổ Công nghệ thông tin kịp thời",
            "Bí thư Đoàn trường ", "Đảng ủy Tổng công ty ", "Công đoàn cơ quan truyền thông");
    private static final Set<String> TOLD_TO_OTHERS = Set.of("đề nghị", "yêu cầu", "kêu gọi");
    private static final Pattern ACT = Pattern.compile("(?!(?:hằng|hàng|theo|tùy|trong|định kỳ|mỗi) )[\\p{L} ]+");

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
        List<String> names = TestLines.of("names-in-phrases.txt").toList();
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

    /** A name's last syllable and a verb's first may make a word of their own ("Phòng Đào | tạo lập"): each act of the vocabulary stands behind a dozen names, others for each. */
    @Test
    void anActBeginsBehindTheWholeName() {
        List<String> names = TestLines.of("names-in-phrases.txt").toList();
        List<String> verbs = verbs();
        Set<String> expected = new LinkedHashSet<>();
        Set<String> read = new HashSet<>();
        List<String> document = new ArrayList<>();
        for (int i = 0; i < verbs.size() * NAMES_FOR_A_VERB; i++) {
            String name = names.get(i % names.size());
            String sentence = name + " " + verbs.get(i / NAMES_FOR_A_VERB) + " danh sách của các đơn vị, báo cáo Chủ tịch.";
            if (MISREAD.stream().noneMatch(sentence::startsWith)) {
                expected.add(sentence + " => " + name);
                document.add(document.size() + 1 + ". " + sentence);
            }
            if (document.size() == ITEMS || i == verbs.size() * NAMES_FOR_A_VERB - 1) {
                obligations(document).forEach(o -> read.add(o.text() + " => " + acting(o, Actor.Role.LEAD)));
                document.clear();
            }
        }
        expected.removeAll(read);
        assertThat(expected).isEmpty();
    }

    private static List<String> read(List<String> items) {
        return obligations(items).stream().map(o -> o.text() + " => " + acting(o, Actor.Role.LEAD) + " | " + acting(o, Actor.Role.COOPERATE)).toList();
    }

    private static List<Obligation> obligations(List<String> items) {
        List<String> lines = new ArrayList<>(List.of("KẾ HOẠCH", "Thực hiện nhiệm vụ năm 2026", "I. NHIỆM VỤ"));
        lines.addAll(items);
        return new DirectiveReader().read(DocumentSpecTest.source(lines)).obligations();
    }

    private static String filled(String phrase, String a, String b) {
        return phrase == null ? "" : phrase.replaceAll("\\bA\\b", "\u0001").replaceAll("\\bB\\b", b).replace("\u0001", a);
    }

    private static String acting(Obligation obligation, Actor.Role role) {
        return String.join("; ", obligation.actors().stream().filter(actor -> actor.role() == role).map(Actor::name).toList());
    }

    private static List<String> verbs() {
        return Vocabulary.load("verbs").entries().stream().filter(entry -> entry.field(1).equals("strong")).map(entry -> entry.field(0))
                .filter(verb -> ACT.matcher(verb).matches() && !TOLD_TO_OTHERS.contains(verb)).toList();
    }
}
