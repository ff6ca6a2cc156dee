package vn.thongsuot.app.draft;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.draft.Word.Align;
import vn.thongsuot.app.draft.Word.Look;
import vn.thongsuot.app.form.FormRules;
import vn.thongsuot.app.form.Rows;
import vn.thongsuot.app.form.Rows.Row;
import vn.thongsuot.reading.DocumentFamily;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.match.Fingerprint;

/**
 * Writes the draft of a unit's own plan as a Word document. Everything in it comes from the parent or is left to be filled in; nothing is promised that the parent
 * does not ask. Each task carries a hidden bookmark made of the parent's words ({@link Fingerprint}), by which a later check knows what it answers however it was
 * reworded.
 */
public final class PlanDraft {

    private static final List<Row> PHRASES = Rows.beside(PlanDraft.class, "phrases.tsv").rows();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String OPEN = "……………";
    /** The width of the two columns of a letterhead together fills the sheet between its margins. */
    private static final double PAGE = 165;
    private static final double USUAL_SIZE = 14;

    private final OwnPlan plan;
    private final FormRules rules;
    private final Word word = new Word();
    private final boolean party;
    private final Look text;

    private PlanDraft(OwnPlan plan) {
        this.plan = plan;
        this.rules = FormRules.of(plan.family(), plan.day());
        this.party = plan.family() == DocumentFamily.PARTY;
        double exactly = rules.least("body", "line-exactly", 0);
        this.text = new Look(size("body"), false, false, false, Align.JUSTIFIED, 10, rules.least("body", "paragraph-space", 6), exactly > 0 ? exactly : -1.15);
    }

    /** The document, ready to be saved. The same plan gives the same bytes. */
    public static byte[] write(OwnPlan plan) {
        return new PlanDraft(plan).write();
    }

    private byte[] write() {
        letterhead();
        title();
        basis();
        purpose();
        tasks();
        organisation();
        word.paragraph("", text.spaced(0));
        word.columns(80, 85, this::recipients, this::signature);
        Word.Sheet sheet = new Word.Sheet(210, 297, rules.least("sheet", "top", 20), rules.least("sheet", "bottom", 20), rules.least("sheet", "left", 30), rules.least("sheet", "right", 15),
                rules.least("sheet", "header", 10), USUAL_SIZE);
        return word.write("Kế hoạch " + subject(), "Times New Roman", text.size(), sheet);
    }

    /** The largest size that the rules allow a part; the usual one where they set none. */
    private double size(String part) {
        double most = rules.most(part, "size", fallback(part));
        return part.equals("body") ? Math.min(USUAL_SIZE, most) : most;
    }

    /** HD 05's table of sizes is not at hand: those of HD 36 before it are used, which it did not announce to change. */
    private double fallback(String part) {
        return party ? FormRules.of(DocumentFamily.PARTY, LocalDate.of(2026, 5, 26)).most(part, "size", USUAL_SIZE) : USUAL_SIZE;
    }

    private String phrase(String name) {
        return PHRASES.stream().filter(row -> row.validOn(plan.day()) && row.get("form").equals(plan.family().name().toLowerCase(Locale.ROOT)) && row.get("phrase").equals(name))
                .findFirst().map(row -> row.get("text")).orElse("");
    }

    private Look part(String name) {
        return Look.of(size(name)).centred();
    }

    private void letterhead() {
        word.columns(party ? 78 : 72, PAGE - (party ? 78 : 72), () -> {
            if (plan.superior() != null) {
                word.paragraph(plan.superior().toUpperCase(Locale.ROOT), part("parent-issuer"));
            }
            word.paragraph(issuer().toUpperCase(Locale.ROOT), part("issuer").inBold());
            if (party) {
                word.paragraph("*", part("issuer"));
                word.paragraph("Số          -KH/" + sign(), part("code"));
            } else {
                word.rule(20);
                word.paragraph("Số:          /KH-" + sign(), part("code"));
            }
        }, () -> {
            if (party) {
                word.paragraph("ĐẢNG CỘNG SẢN VIỆT NAM", part("party-title").inBold().inUnderline());
                word.paragraph("", part("date"));
            } else {
                word.paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", part("national-title").inBold());
                word.paragraph("Độc lập - Tự do - Hạnh phúc", part("motto").inBold().inUnderline());
            }
            word.paragraph((plan.place() == null ? OPEN : plan.place()) + ", ngày       tháng       năm " + plan.day().getYear(), part("date").inItalic().spaced(6));
        });
    }

    private String sign() {
        return plan.sign() == null ? OPEN : plan.sign();
    }

    /** A party committee's letterhead names the committee, whoever of it decides (HD 36-HD/VPTW II.1.2.1). */
    private String issuer() {
        return plan.unit().replaceFirst("(?iu)^Ban (Thường vụ|Chấp hành) ", "");
    }

    private void title() {
        word.paragraph("", text.spaced(0));
        word.paragraph("KẾ HOẠCH", part("type").inBold());
        word.paragraph(subject(), part("title").inBold());
        if (party) {
            word.paragraph("-----", part("title"));
        } else {
            word.rule(60);
        }
    }

    private String subject() {
        String title = plan.parent().header().title();
        return (party ? "thực hiện " : "Triển khai thực hiện ") + parentCode() + (title == null ? "" : about(title));
    }

    /** "Thực hiện Nghị quyết …" is what the parent does, "về công tác …" what it is about. */
    private static String about(String title) {
        String small = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        return small.matches("(?su)(?:về|của) .*") ? " " + small : " về " + small;
    }

    /** "Kế hoạch số 77-KH/ĐUK"; the type alone where the parent's number is not known. */
    private String parentCode() {
        Reading.Header header = plan.parent().header();
        return (header.type() == null ? "Văn bản" : header.type()) + (header.code() == null ? "" : " số " + header.code());
    }

    private String parentIssuer() {
        String issuer = plan.parent().header().issuer();
        if (issuer == null) {
            return "cấp trên";
        }
        return issuer.equals(issuer.toUpperCase(Locale.ROOT)) ? Capitals.lowered(issuer) : issuer;
    }

    private void basis() {
        LocalDate date = plan.parent().header().date();
        String title = plan.parent().header().title();
        String basis = "Căn cứ " + parentCode() + (party ? ", ngày " : " ngày ") + (date == null ? OPEN : date.format(DAY)) + " của " + parentIssuer() + (title == null ? "" : about(title));
        word.paragraph(phrase("basis-opens") + basis + phrase("basis-closes"), party ? text : text.inItalic());
        word.paragraph(plan.unit() + " xây dựng Kế hoạch thực hiện như sau:", text);
    }

    private void heading(String label, String words) {
        word.paragraph(label + phrase("section") + " " + words, text.inBold());
    }

    private void purpose() {
        heading("I", "MỤC ĐÍCH, YÊU CẦU");
        word.paragraph("1. Thực hiện đầy đủ, đúng thời hạn các nhiệm vụ của " + plan.unit() + " theo " + parentCode() + ".", text);
        word.paragraph("2. Mỗi nhiệm vụ xác định rõ người chủ trì, thời hạn và sản phẩm.", text);
    }

    private void tasks() {
        heading("II", "NHIỆM VỤ");
        int number = 0;
        for (Obligation o : plan.obligations()) {
            String from = o.section() == null ? "" : "mục " + o.section() + " ";
            word.paragraph(++number + ". " + words(o) + " (" + from + parentCode() + ").", text, Fingerprint.of(o));
            word.paragraph("- Chủ trì: " + OPEN, text);
            word.paragraph("- Thời gian thực hiện: " + time(o.schedule()), text);
            word.paragraph("- Sản phẩm: " + (o.deliverable() == null ? OPEN : o.deliverable().text() + "."), text);
        }
    }

    /** The parent's words, without its own label; where it speaks of itself, it is named. */
    private String words(Obligation o) {
        String type = plan.parent().header().type();
        String words = o.text().replaceFirst("^\\s*(?:[-–+•*]|\\d+[.)]|[a-zđ]\\))\\s*", "").replaceFirst("[\\s.;,]+$", "");
        return type == null ? words : words.replaceAll("(?u)(?<![\\p{L}])" + Pattern.quote(type) + " này", parentCode()).replaceAll("(?iu)(?<![\\p{L}])" + Pattern.quote(type) + " này", parentCode());
    }

    private static String time(Schedule schedule) {
        if (schedule.kind() == Schedule.Kind.CONTINUOUS) {
            return "Thường xuyên.";
        }
        if (schedule.kind() == Schedule.Kind.DEADLINE && schedule.due() != null) {
            return "Trước ngày " + schedule.due().format(DAY) + ".";
        }
        return schedule.text() == null ? OPEN : schedule.text().substring(0, 1).toUpperCase(Locale.ROOT) + schedule.text().substring(1) + ".";
    }

    private void organisation() {
        heading("III", "TỔ CHỨC THỰC HIỆN");
        word.paragraph(plan.unit() + " phân công người chủ trì từng nhiệm vụ tại mục II, theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo kết quả với " + parentIssuer() + reporting() + ".", text);
    }

    /** When the parent wants to hear of it, where it says so. */
    private String reporting() {
        Schedule schedule = plan.parent().obligations().stream().filter(o -> o.text().toLowerCase(Locale.ROOT).contains("báo cáo kết quả")).map(Obligation::schedule)
                .filter(time -> time.kind() == Schedule.Kind.DEADLINE && time.due() != null || time.kind() == Schedule.Kind.PERIODIC && time.text() != null).reduce((first, last) -> last).orElse(null);
        if (schedule == null) {
            return "";
        }
        return schedule.kind() == Schedule.Kind.DEADLINE && schedule.due() != null ? " trước ngày " + schedule.due().format(DAY) : " " + schedule.text();
    }

    private void recipients() {
        Look look = Look.of(size("recipients"));
        Look name = Look.of(size("recipients-word"));
        word.paragraph("Nơi nhận:", party ? name.inUnderline() : name.inBold().inItalic());
        String close = phrase("recipient-closes");
        word.paragraph("- " + parentIssuer() + " (để báo cáo)" + close, look);
        word.paragraph("- Người chủ trì nhiệm vụ" + close, look);
        word.paragraph("- " + phrase("file") + ".", look);
    }

    private void signature() {
        if (plan.authority() != null) {
            word.paragraph(plan.authority(), part("authority").inBold());
        }
        Look position = part("position");
        word.paragraph(plan.position() == null ? OPEN : plan.position(), party ? position : position.inBold());
        for (int i = 0; i < 4; i++) {
            word.paragraph("", part("name"));
        }
        word.paragraph(OPEN, part("name").inBold());
    }

    /** Names that a letterhead shows in capitals, for use in a sentence. */
    private static final class Capitals {

        private static final Set<String> BODIES = Set.of("ủy", "uỷ", "ban", "nhân", "dân", "bộ", "khối", "hội", "đồng", "tỉnh", "huyện", "xã", "phường", "phố", "thường", "vụ");

        private Capitals() {}

        /** Kinds of body are written small after the first word; every other word begins with a capital as names do. */
        static String lowered(String capitals) {
            StringBuilder name = new StringBuilder();
            for (String word : capitals.toLowerCase(Locale.ROOT).split("\\s+")) {
                boolean small = !name.isEmpty() && BODIES.contains(word);
                name.append(name.isEmpty() ? "" : " ").append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
            return name.toString();
        }
    }
}
