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
                "6 tháng ", "lần/", "của của ", "a b c, ", "2025-", "Luật ", "này ", "((", "5% ", "1.000.", "trình ", "\n", "12-cácđểsố", "Phụ lục 1; ", "tháng 1/2025 - ", "hằng năm ", "từ 5 đến ");
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

    /** Lists, brackets, codes and references without end, each time with another name: what was read of one name is not read again for each behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"1. Sở # (", "1. Theo Phòng #, ", "1. Sở # và được giao Phòng # (", "1. Hợp đồng #; Ban #  #/", "1. Tổ # được/", "Căn cứ số 12/QĐ-#, ", "1. Phụ lục 1 (UBND xã #; và ",
            "Kính gửi: Sở #: ", "1. Giao Phòng # giao ", "1. Đồng chí Nguyễn Văn # - Hội # và ", "1. Sở # ) (", "1. Đối với xã #, "})
    void readsEverNewNamesInOneLineInAMoment(String piece) {
        int opening = piece.indexOf(' ') + 1;
        StringBuilder text = new StringBuilder("II. NHIỆM VỤ\n").append(piece, 0, opening);
        int line = text.indexOf("\n");
        for (int i = 0; text.length() < LENGTH * 3; i++) {
            text.append(piece.substring(opening).replace("#", "Ba" + Integer.toString(i, 36)));
        }
        SourceText source = new SourceText(text.toString(), List.of(new SourceText.Paragraph(new Span(0, line), SourceText.Style.PLAIN),
                new SourceText.Paragraph(new Span(line + 1, text.length()), SourceText.Style.PLAIN)));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatCode(() -> new DirectiveReader().read(source)).doesNotThrowAnyException());
    }

    /** White space between two words, as long as a hundred pages. */
    @ParameterizedTest
    @ValueSource(strings = {"1. Từ ngày 1 đến 30", "1. Số", "1. Số 12/QĐ-UBND của", "1. Hoàn thành trước ngày", "1. Mục", "1. Sở Y tế", "1. Trong 6 tháng", "a)"})
    void readsLongWhiteSpaceInAMoment(String before) {
        String text = "II. NHIỆM VỤ\n" + before + " ".repeat(LENGTH) + "12-x (";
        SourceText source = new SourceText(text, List.of(new SourceText.Paragraph(new Span(0, 12), SourceText.Style.PLAIN), new SourceText.Paragraph(new Span(13, text.length()), SourceText.Style.PLAIN)));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatCode(() -> new DirectiveReader().read(source)).doesNotThrowAnyException());
    }

    /** As the last cell of a table that was saved as text: nothing stands behind it. */
    @ParameterizedTest
    @ValueSource(strings = {"3", "3.", "3.1", "a", "IV", "-", "(1", "Điều", "số", "12/"})
    void readsWhateverEndsTheText(String end) {
        String text = "II. NHIỆM VỤ\n" + end;
        SourceText source = new SourceText(text, List.of(new SourceText.Paragraph(new Span(0, 12), SourceText.Style.PLAIN), new SourceText.Paragraph(new Span(13, text.length()), SourceText.Style.PLAIN)));
        assertThatCode(() -> new DirectiveReader().read(source)).doesNotThrowAnyException();
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
