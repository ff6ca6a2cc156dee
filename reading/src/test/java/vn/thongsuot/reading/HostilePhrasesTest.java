package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to be slow to read, one paragraph of some hundred thousand letters, is still read in a moment. */
class HostilePhrasesTest {

    private static final int LENGTH = 200_000;

    static Stream<String> repeated() {
        return Stream.of("số ", "1/", "12-", "12-NQ/", "A-", "số 1.", "ngày ", "1/1 - ", "trong ", "sau 1 ", "các ", "mục I.", "I.1, ", "điểm a ", "quý I - ",
                "6 tháng ", "lần/", "của của ", "a b c, ", "2025-", "Luật ", "này ", "((", "5% ", "1.000.", "trình ", "\n", "tháng 1/2025 - ", "hằng năm ", "từ 5 đến ");
    }

    @ParameterizedTest
    @MethodSource("repeated")
    void readsInAMoment(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Span all = new Span(0, text.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatCode(() -> read(text, all)).doesNotThrowAnyException());
    }

    /** Assignments without a full stop between them: whoever cooperates is looked at for who tells them to. */
    @ParameterizedTest
    @ValueSource(strings = {"Phân công Phòng A chủ trì, phối hợp với ", "Đôn đốc các xã phối hợp với ", "Sở Y tế giao ", "Phân công: Phòng A chủ trì; Phòng B phối hợp với "})
    void readsAssignmentsInOneLineInAMoment(String piece) {
        String text = "II. NHIỆM VỤ\n1. " + piece.repeat(LENGTH * 3 / piece.length());
        int line = text.indexOf('\n');
        SourceText source = new SourceText(text, List.of(new SourceText.Paragraph(new Span(0, line), SourceText.Style.PLAIN),
                new SourceText.Paragraph(new Span(line + 1, text.length()), SourceText.Style.PLAIN)));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatCode(() -> new DirectiveReader().read(source)).doesNotThrowAnyException());
    }

    private static void read(String text, Span all) {
        SourceText source = new SourceText(text, List.of(new SourceText.Paragraph(all, SourceText.Style.PLAIN)));
        Wording words = Wording.of(text);
        Schedules.ofItem(words, all, 2025);
        Schedules.ofColumn(words, all, 2025);
        Citations.of(words, Reading.Header.NONE);
        References.in(words, all, Pointers.of(words));
        Targets.of(words, all);
        Deliverables.of(words, all);
        DoubledWords.of(source, words);
    }
}
