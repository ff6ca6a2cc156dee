package vn.thongsuot.app.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thongsuot.app.draft.Word.Align;
import vn.thongsuot.app.draft.Word.Look;
import vn.thongsuot.app.form.FormRules;
import vn.thongsuot.reading.DocumentFamily;

/**
 * An official letter that urges the units that are late with a document, in the form of its day. It says who owes what since when, and leaves to be filled in what only a person can say.
 *
 * @param superior the body above, as a letterhead names it; empty where there is none
 * @param place where the unit sits; empty where that is not known
 * @param urged the document, as a sentence names it: "Kế hoạch số 71-KH/ĐUK"
 * @param authority on whose behalf it is signed
 * @param left how many more are late than the letter lists
 */
public record UrgingLetter(boolean party, LocalDate day, String superior, String unit, String place, String code, String urged, String authority, List<Late> late, long left) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String OPEN = "……………";
    private static final double PAGE = 165;
    private static final double SIZE = 14;
    /** More addressees than these are named in the list only. */
    private static final int NAMED = 5;

    public UrgingLetter {
        late = List.copyOf(late);
    }

    /** @param workingDays how many working days it is late */
    public record Late(String unit, String words, String section, LocalDate due, int workingDays, String state) {}

    /** The letter as a Word document; the same letter gives the same bytes. */
    public byte[] write() {
        FormRules rules = FormRules.of(party ? DocumentFamily.PARTY : DocumentFamily.GOVERNMENT, day);
        Word word = new Word();
        Look text = new Look(SIZE, false, false, false, Align.JUSTIFIED, 10, rules.least("body", "paragraph-space", 6), -1.15);
        letterhead(word);
        word.paragraph("", text.spaced(0));
        Map<String, List<Late>> byUnit = late.stream().collect(Collectors.groupingBy(Late::unit, LinkedHashMap::new, Collectors.toList()));
        word.paragraph("Kính gửi: " + (byUnit.size() > NAMED ? "các đơn vị có tên dưới đây" : String.join("; ", byUnit.keySet())) + ".", text.centred());
        word.paragraph("Qua theo dõi việc thực hiện " + urged + ", đến ngày " + DAY.format(day) + " còn những việc sau đã quá hạn mà chưa có báo cáo hoàn thành:", text);
        int number = 0;
        for (Map.Entry<String, List<Late>> unitAndLate : byUnit.entrySet()) {
            word.paragraph(++number + ". " + unitAndLate.getKey() + ":", text.inBold());
            unitAndLate.getValue().forEach(one -> word.paragraph("- " + one.words() + (one.section().isEmpty() ? "" : " (mục " + one.section() + ")") + ": hạn " + DAY.format(one.due()) + ", quá hạn "
                    + one.workingDays() + " ngày làm việc, " + one.state() + ".", text));
        }
        if (left > 0) {
            word.paragraph("Ngoài ra còn " + left + " việc khác, theo danh sách trên hệ thống theo dõi.", text);
        }
        word.paragraph("Đề nghị các đơn vị khẩn trương thực hiện, báo cáo kết quả hoặc nêu rõ lý do, kiến nghị trước ngày " + OPEN + ".", text);
        word.paragraph("", text.spaced(0));
        word.columns(80, PAGE - 80, () -> recipients(word), () -> signature(word));
        return word.write("Công văn đôn đốc " + code, "Times New Roman", SIZE, new Word.Sheet(210, 297, rules.least("sheet", "top", 20), rules.least("sheet", "bottom", 20),
                rules.least("sheet", "left", 30), rules.least("sheet", "right", 15), rules.least("sheet", "header", 10), SIZE));
    }

    private void letterhead(Word word) {
        Look centred = Look.of(SIZE).centred();
        Look subject = Look.of(12).centred();
        word.columns(78, PAGE - 78, () -> {
            if (!superior.isEmpty()) {
                word.paragraph(superior.toUpperCase(Locale.ROOT), centred);
            }
            word.paragraph(unit.toUpperCase(Locale.ROOT), centred.inBold());
            if (party) {
                word.paragraph("*", centred);
                word.paragraph("Số " + code, centred);
            } else {
                word.rule(20);
                word.paragraph("Số: " + code, centred);
            }
            // The subject of a letter stands under its number (NĐ 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW).
            word.paragraph((party ? "Đôn đốc thực hiện " : "V/v đôn đốc thực hiện ") + urged, party ? subject.inItalic() : subject);
        }, () -> {
            if (party) {
                word.paragraph("ĐẢNG CỘNG SẢN VIỆT NAM", centred.inBold().inUnderline());
                word.paragraph("", centred);
            } else {
                word.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.of(12).centred().inBold());
                word.paragraph("Độc lập - Tự do - Hạnh phúc", centred.inBold().inUnderline());
            }
            word.paragraph((place.isEmpty() ? OPEN : place) + ", ngày %02d tháng %02d năm %d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()), centred.inItalic().spaced(6));
        });
    }

    private void recipients(Word word) {
        Look look = Look.of(12);
        word.paragraph("Nơi nhận:", party ? Look.of(SIZE).inUnderline() : look.inBold().inItalic());
        word.paragraph("- Như trên" + (party ? "," : ";"), look);
        word.paragraph(party ? "- Lưu Văn phòng." : "- Lưu: VT.", look);
    }

    private void signature(Word word) {
        Look centred = Look.of(SIZE).centred();
        if (!authority.isEmpty()) {
            word.paragraph(authority, centred.inBold());
        }
        word.paragraph(OPEN, centred);
        for (int line = 0; line < 4; line++) {
            word.paragraph("", centred);
        }
        word.paragraph(OPEN, centred.inBold());
    }
}
