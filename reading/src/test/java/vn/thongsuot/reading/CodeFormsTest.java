package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeFormsTest {

    @Test
    void asksForThePrescribedCapitals() {
        assertThat(messages("Thực hiện Chương trình số 20-Ctr/TU ngày 20/3/2023 của Tỉnh ủy Sơn Thủy."))
                .containsExactly("Ký hiệu viết “20-Ctr/TU”, đúng thể thức là “20-CTr/TU”.");
    }

    @Test
    void noticesOneDocumentUnderTwoSymbols() {
        assertThat(messages("Theo Quyết định số 905/QĐ-UNBD ngày 01/7/2025 và nhắc lại Quyết định số 905/QĐ-UBND ngày 01/7/2025."))
                .containsExactly("Một văn bản viết hai cách: “905/QĐ-UNBD” và “905/QĐ-UBND”. Thống nhất một cách viết.");
    }

    @Test
    void noticesOneCodeWithTwoDates() {
        assertThat(messages("Nghị quyết số 12-NQ/TU ngày 20/3/2024 của Tỉnh ủy; sau đó Nghị quyết số 12-NQ/TU ngày 20/5/2024 được sơ kết."))
                .containsExactly("“12-NQ/TU” ghi hai ngày khác nhau: 20/03/2024 và 20/05/2024. Kiểm tra lại ngày ban hành.");
    }

    @Test
    void leavesDifferentDocumentsOfOneDayAlone() {
        assertThat(messages("Kế hoạch số 11/KH-UBND ngày 01/7/2025 và Quyết định số 11/QĐ-SNV ngày 01/7/2025.")).isEmpty();
    }

    private static List<String> messages(String text) {
        Wording words = Wording.of(text);
        return CodeForms.findings(words, Citations.of(words, Reading.Header.NONE)).stream().map(Reading.Finding::message).toList();
    }
}
