package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each signature of {@code signatures.txt} where documents have it: authority, office and name are read, and the last task above it is not taken for a heading. */
class SignaturesTest {

    private static final List<String> RECIPIENTS = List.of("Nơi nhận:", "- Bộ Nội vụ (b/c);", "- Các sở, ngành;", "- Lưu: VT.");

    private record Signed(List<String> authority, List<String> office) {

        static Signed of(String line) {
            String[] parts = line.split(" < ");
            return new Signed(parts.length > 1 ? lines(parts[0]) : List.of(), lines(parts[parts.length - 1]));
        }

        private static List<String> lines(String part) {
            return List.of(part.split(" / "));
        }

        String expected() {
            return (authority.isEmpty() ? null : String.join(" ", authority)) + " | " + String.join(" ", office) + " | Hồ Văn Núi | 2";
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            below  |           | Hồ Văn Núi
            above  |           | Hồ Văn Núi
            alone  |           | Hồ Văn Núi
            below  | (Đã ký)   | PGS. TS. Hồ Văn Núi
            alone  | [daky]    | Đại tá, ThS. Hồ Văn Núi
            above  | Đã ký     | BSCKII. Hồ Văn Núi
            joined |           | Hồ Văn Núi
            joined | (Đã ký)   | HỒ VĂN NÚI
            """)
    void aSignatureIsReadWhereverItStands(String recipients, String stamp, String name) {
        List<Signed> signatures = TestLines.of("signatures.txt").map(Signed::of).toList();
        assertThat(signatures).extracting(signed -> read(signed, recipients, stamp, name)).containsExactlyElementsOf(signatures.stream().map(Signed::expected).toList());
    }

    /** @param place where the signature stands: below or above the recipients, or alone; joined where authority and office are one line */
    private static String read(Signed signed, String place, String stamp, String name) {
        List<String> document = new ArrayList<>(List.of("KẾ HOẠCH", "Phòng cháy, chữa cháy", "I. NHIỆM VỤ", "1. Văn phòng lập danh sách.", "2. Đội 3 kiểm tra bình chữa cháy."));
        if (place.equals("below")) {
            document.addAll(RECIPIENTS);
        }
        if (place.equals("joined")) {
            document.addAll(RECIPIENTS);
            document.add(Stream.concat(signed.authority().stream(), signed.office().stream()).collect(Collectors.joining(" ")));
        } else {
            document.addAll(signed.authority());
            document.addAll(signed.office());
        }
        if (stamp != null) {
            document.add(stamp);
        }
        document.add(name);
        if (place.equals("above")) {
            document.addAll(RECIPIENTS);
        }
        Reading reading = new DirectiveReader().read(DocumentSpecTest.source(document));
        Reading.Signature signature = reading.signature();
        return signature.authority() + " | " + signature.position() + " | " + (signature.name() == null ? null : signature.name().equals("HỒ VĂN NÚI") ? "Hồ Văn Núi" : signature.name()) + " | " + reading.obligations().size();
    }
}
