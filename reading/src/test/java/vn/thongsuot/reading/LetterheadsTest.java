package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each letterhead of {@code letterheads.txt} in each of the orders in which its two columns are saved: issuer, the body above it, number, place and day are read. */
class LetterheadsTest {

    private static final String DATED = "Hải Sơn, ngày 05 tháng 3 năm 2026";

    private record Letterhead(List<String> parent, List<String> issuer, String number, List<String> motto) {

        static Letterhead of(String line) {
            String[] fields = line.split(" \\| ");
            String[] bodies = fields[0].split(" < ");
            List<String> motto = switch (fields[2]) {
                case "party" -> List.of("ĐẢNG CỘNG SẢN VIỆT NAM");
                case "union" -> List.of("ĐOÀN TNCS HỒ CHÍ MINH");
                default -> List.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc");
            };
            return new Letterhead(bodies.length > 1 ? parts(bodies[0]) : List.of(), parts(bodies[bodies.length - 1]), fields[1], motto);
        }

        private static List<String> parts(String body) {
            return List.of(body.split(" / "));
        }

        List<String> left() {
            List<String> left = new ArrayList<>(parent);
            left.addAll(issuer);
            left.addAll(List.of("-------", "Số: " + number));
            return left;
        }

        List<String> right() {
            List<String> right = new ArrayList<>(motto);
            right.add(DATED);
            return right;
        }

        String expected() {
            return String.join(" ", issuer) + " | " + String.join(" ", parent) + " | " + number + " | Hải Sơn | 2026-03-05";
        }
    }

    private enum Order {
        LEFT_FIRST, RIGHT_FIRST, IN_TURN, WITHOUT_MOTTO, DATED_AT_FOOT;

        List<String> lines(Letterhead head) {
            List<String> left = head.left();
            List<String> right = head.right();
            return switch (this) {
                case LEFT_FIRST -> joined(left, right);
                case RIGHT_FIRST -> joined(right, left);
                case IN_TURN -> inTurn(left, right);
                case WITHOUT_MOTTO -> joined(left, List.of(DATED));
                case DATED_AT_FOOT -> joined(left, head.motto());
            };
        }

        private static List<String> joined(List<String> first, List<String> second) {
            List<String> lines = new ArrayList<>(first);
            lines.addAll(second);
            return lines;
        }

        private static List<String> inTurn(List<String> left, List<String> right) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
                lines.addAll(left.subList(Math.min(i, left.size()), Math.min(i + 1, left.size())));
                lines.addAll(right.subList(Math.min(i, right.size()), Math.min(i + 1, right.size())));
            }
            return lines;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLetterheadIsReadInWhateverOrder(Order order) {
        List<Letterhead> heads = TestLines.of("letterheads.txt").map(Letterhead::of).toList();
        assertThat(heads).extracting(head -> read(head, order)).containsExactlyElementsOf(heads.stream().map(Letterhead::expected).toList());
    }

    private static String read(Letterhead head, Order order) {
        List<String> document = order.lines(head);
        document.addAll(List.of("KẾ HOẠCH", "Phòng cháy, chữa cháy", "I. NHIỆM VỤ", "1. Văn phòng lập danh sách."));
        if (order == Order.DATED_AT_FOOT) {
            document.add(DATED);
        }
        document.addAll(List.of("CHỦ TỊCH", "Hồ Văn Núi"));
        Reading.Header header = new DirectiveReader().read(DocumentSpecTest.source(document)).header();
        return header.issuer() + " | " + (header.parentIssuer() == null ? "" : header.parentIssuer()) + " | " + header.code() + " | " + header.place() + " | " + header.date();
    }
}
