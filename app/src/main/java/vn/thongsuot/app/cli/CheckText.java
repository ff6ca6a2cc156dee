package vn.thongsuot.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;
import vn.thongsuot.app.check.Clarity;
import vn.thongsuot.app.check.InForce.Overlap;
import vn.thongsuot.app.check.InForce.Standing;
import vn.thongsuot.app.check.Report;
import vn.thongsuot.app.check.ReportWords;
import vn.thongsuot.app.check.Wordiness;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Coverage;
import vn.thongsuot.reading.match.Passages.Match;

/** The report of a draft's check for a person at a terminal: what is to be mended first, then how it stands. */
final class CheckText {

    private static final int SHOWN = 160;

    private final Report report;
    private final Wording words;
    private final int width;
    private final Ansi ansi;
    private final StringBuilder text = new StringBuilder();

    CheckText(Report report, boolean english, int width, boolean colours) {
        this.report = report;
        this.words = new Wording(english);
        this.width = width;
        this.ansi = colours ? Ansi.ON : Ansi.OFF;
    }

    String write() {
        heading(words.say("Kiểm tra dự thảo: ", "Check of the draft: ") + words.document(report.reading().header()));
        paragraph("", ReportWords.judgedBy(report, words));
        findings(words.say("Thể thức", "Form"), report.form(), report.source().layout() == null
                ? words.say("Tệp này không cho biết phông chữ, cỡ chữ, lề: chỉ kiểm tra được các thành phần (muốn kiểm tra trình bày, hãy dùng DOCX).",
                        "This file does not tell type, sizes and margins: only the parts were checked (for the layout, use DOCX).") : null);
        clarity();
        length();
        findings(words.say("Nội dung cần làm rõ", "To clear up"), report.findings(), null);
        need();
        coverage();
        line("");
        heading(report.isToMend() ? words.say("Kết luận: có điểm cần sửa trước khi trình ký.", "Conclusion: there is something to mend before it is signed.")
                : words.say("Kết luận: không thấy điểm phải sửa.", "Conclusion: nothing to mend was found."));
        return text.toString();
    }

    private void findings(String name, List<Finding> findings, @org.jspecify.annotations.Nullable String note) {
        line("");
        heading(name + ": " + (findings.isEmpty() ? words.say("không thấy sai sót", "nothing found") : String.valueOf(findings.size())));
        paragraph("  ", note == null ? "" : note);
        for (Finding finding : findings) {
            String mark = switch (finding.severity()) {
                case ERROR -> "  ✗ ";
                case WARNING -> "  ! ";
                case INFO -> "  · ";
            };
            paragraph(mark, words.message(finding));
        }
    }

    private void clarity() {
        List<Clarity> all = report.clarity();
        line("");
        heading(words.say("“6 rõ”: ", "Clarity: ") + ReportWords.clear(report, words));
        for (Clarity clarity : all) {
            Obligation o = clarity.obligation();
            paragraph("  " + (clarity.isToMend() ? "! " : "✓ ") + String.format("%2s ", o.id().substring(1)), "[" + words.section(o) + "] " + shortened(o.text()));
            paragraph("       ", slots(clarity));
        }
    }

    private String slots(Clarity clarity) {
        return clarity.slots().stream().map(slot -> slot.name(words.english()) + ": " + switch (slot.state()) {
            case SAID -> slot.key().equals("work") ? "✓" : "“" + slot.words() + "”";
            case INFERRED -> "“" + slot.words() + "” " + words.say("(suy ra)", "(inferred)");
            case MISSING -> slot.needed() ? words.say("CHƯA XÁC ĐỊNH", "NOT DETERMINED") : words.say("chưa xác định", "not determined");
        }).collect(Collectors.joining(" · "));
    }

    private void length() {
        Wordiness length = report.wordiness();
        line("");
        heading(words.say("Độ dài, lặp lại", "Length and repetition"));
        paragraph("  ", ReportWords.length(length, words));
        for (Wordiness.Repetition repetition : length.repetitions()) {
            paragraph("  ! ", words.say("Lặp lại ", "Repeated ") + ReportWords.percent(repetition.similarity()) + ": “" + shortened(report.words(repetition.later())) + "” — "
                    + words.say("đã nói ở trên: “", "said above: “") + shortened(report.words(repetition.earlier())) + "”");
        }
        for (Wordiness.Ceremony ceremony : length.ceremonies()) {
            paragraph("  · ", words.say("Đoạn không giao việc cho ai (“", "Asks nobody for anything (“") + ceremony.phrase() + "”): " + shortened(report.words(ceremony.span())));
        }
    }

    private void need() {
        if (report.inForce() == null) {
            return;
        }
        line("");
        long same = report.overlaps().stream().filter(Overlap::isSame).count();
        heading(words.say("Có cần ban hành không: ", "Is it needed: ") + ReportWords.needed(report, words));
        for (Overlap overlap : report.overlaps()) {
            paragraph((overlap.isSame() ? "  ! " : "  · ") + String.format("%2s ", overlap.own().id().substring(1)), shortened(overlap.own().text()));
            for (Match<Standing> match : overlap.standing()) {
                Standing standing = match.passage();
                paragraph("       ", ReportWords.percent(match.similarity()) + " " + standing.directive().name() + ", " + words.section(standing.obligation()) + ": " + shortened(standing.obligation().text()));
                paragraph("            ", ReportWords.shared(match.shared(), words));
            }
        }
        if (same == 0) {
            paragraph("  ", words.say("Không nhiệm vụ nào trùng hẳn.", "No obligation is the same."));
        }
    }

    private void coverage() {
        Coverage coverage = report.coverage();
        if (coverage == null || report.parent() == null) {
            return;
        }
        line("");
        heading(words.say("Đối chiếu với ", "Held against ") + report.parent().name() + ": " + ReportWords.covered(coverage, words));
        for (Coverage.Answer answer : coverage.parent()) {
            String mark = switch (answer.state()) {
                case TAKEN_UP -> "  ✓ ";
                case PERHAPS -> "  ? ";
                case LEFT_OUT -> "  ✗ ";
            };
            paragraph(mark, "[" + words.section(answer.asked()) + "] " + shortened(answer.asked().text()));
            if (!answer.by().isEmpty()) {
                Match<Obligation> best = answer.by().getFirst();
                paragraph("      → ", "[" + words.section(best.passage()) + "] " + shortened(best.passage().text()) + " (" + (answer.traced() ? words.say("có dẫn chiếu, ", "traced, ") : "")
                        + ReportWords.percent(best.similarity()) + ")");
            }
        }
        for (Obligation added : coverage.added()) {
            paragraph("  + ", words.say("Thêm mới: ", "Added: ") + "[" + words.section(added) + "] " + shortened(added.text()));
        }
    }

    private static String shortened(String words) {
        int space = words.length() <= SHOWN ? -1 : words.lastIndexOf(' ', SHOWN);
        return space < 0 ? words : words.substring(0, space) + " …";
    }

    private void heading(String words) {
        TextTable.wrap(words, width).forEach(line -> line(ansi.string("@|bold " + line.replace("|", "¦") + "|@")));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void paragraph(String label, String content) {
        if (content.isBlank()) {
            return;
        }
        List<String> lines = TextTable.wrap(content.replaceAll("\\s+", " "), width - label.length());
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? label : " ".repeat(label.length())) + lines.get(i));
        }
    }
}
