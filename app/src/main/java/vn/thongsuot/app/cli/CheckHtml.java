package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.check.Clarity;
import vn.thongsuot.app.check.InForce.Overlap;
import vn.thongsuot.app.check.Report;
import vn.thongsuot.app.check.ReportWords;
import vn.thongsuot.app.check.Wordiness;
import vn.thongsuot.app.rendition.OriginalHtml;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Span;
import vn.thongsuot.reading.match.Coverage;
import vn.thongsuot.reading.match.Passages.Match;

/**
 * One self-contained page: the draft on the left with what was found marked, the report on the right; passages that are compared stand side by side. Works
 * without scripts; nothing is loaded from anywhere.
 */
final class CheckHtml {

    private final Report report;
    private final Wording words;
    private final String document;
    private final StringBuilder html = new StringBuilder();

    private CheckHtml(Report report, boolean english) {
        this.report = report;
        this.words = new Wording(english);
        Reading r = report.reading();
        List<Finding> all = Stream.concat(report.form().stream(), report.findings().stream()).toList();
        this.document = OriginalHtml.of(report.source().text(), new Reading(r.header(), r.citations(), r.sections(), r.obligations(), r.recipients(), r.signature(), all));
    }

    static String page(Report report, boolean english) {
        return new CheckHtml(report, english).write();
    }

    private String write() {
        String title = escape(words.say("Kiểm tra dự thảo: ", "Check of the draft: ") + words.document(report.reading().header()));
        add("""
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s%s</style>
                </head>
                <body>
                <a class="skip" href="#reading">%s</a>
                <header>
                <h1>%s</h1>
                <p class="abstract">%s</p>
                <p class="facts">%s</p>
                </header>
                <main>
                <article class="document" id="document" lang="vi" aria-label="%s" tabindex="0">
                """, words.say("vi", "en"), title, resource("reading.css"), resource("check.css"), words.say("Tới báo cáo", "Go to the report"), title,
                report.isToMend() ? words.say("Có điểm cần sửa trước khi trình ký.", "There is something to mend before it is signed.")
                        : words.say("Không thấy điểm phải sửa.", "Nothing to mend was found."),
                escape(ReportWords.judgedBy(report, words)), words.say("Dự thảo", "Draft"));
        html.append(document);
        add("</article>\n<section class=\"reading\" id=\"reading\" aria-label=\"%s\" tabindex=\"0\">\n", words.say("Báo cáo", "Report"));
        findings("form", words.say("Thể thức", "Form"), report.form());
        if (report.source().layout() == null) {
            add("<p class=\"calm\">%s</p>\n", words.say("Tệp này không cho biết phông chữ, cỡ chữ, lề: chỉ kiểm tra được các thành phần.",
                    "This file does not tell type, sizes and margins: only the parts were checked."));
        }
        clarity();
        length();
        findings("findings", words.say("Nội dung cần làm rõ", "To clear up"), report.findings());
        need();
        coverage();
        html.append("</section>\n</main>\n</body>\n</html>\n");
        return html.toString();
    }

    /** Adds HTML; what comes from the document has been escaped before. */
    private void add(String pattern, Object... parts) {
        html.append(pattern.formatted(parts));
    }

    private static String escape(String words) {
        return OriginalHtml.escape(words);
    }

    private static String resource(String name) {
        try (InputStream in = CheckHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void heading(String id, String name, String outcome) {
        add("<h2 id=\"%s\">%s <span class=\"count\">%s</span></h2>\n", id, name, escape(outcome));
    }

    private void findings(String id, String name, List<Finding> findings) {
        heading(id, name, findings.isEmpty() ? words.say("không thấy sai sót", "nothing found") : String.valueOf(findings.size()));
        html.append("<ul class=\"findings\">\n");
        for (Finding f : findings) {
            add("<li class=\"%s\"><b>%s</b> %s %s</li>\n", f.severity().name().toLowerCase(Locale.ROOT), words.severity(f.severity()), escape(words.message(f)), link(f.span()));
        }
        html.append("</ul>\n");
    }

    /** A link to words of the draft, where they can be pointed at. */
    private String link(@Nullable Span span) {
        String at = span == null ? "" : OriginalHtml.at(span.start());
        return span == null || !document.contains(" id=\"" + at + "\"") ? "" : "<a href=\"#" + at + "\">" + words.say("xem chỗ này", "show where") + "</a>";
    }

    private void clarity() {
        heading("clarity", words.say("“6 rõ”", "Clarity"), ReportWords.clear(report, words));
        html.append("<ol class=\"cards\">\n");
        for (Clarity clarity : report.clarity()) {
            Obligation o = clarity.obligation();
            add("<li id=\"%1$s\"><p class=\"where\"><span><b>%2$s</b> %3$s</span> <a href=\"#at-%1$s\">%4$s</a></p>\n<p class=\"what\">%5$s</p>\n<dl class=\"slots\">\n", o.id(),
                    o.id().substring(1), escape(words.section(o)), words.say("xem trong văn bản", "in the document"), escape(o.text()));
            for (Clarity.Slot slot : clarity.slots()) {
                add("<dt>%s</dt><dd>%s</dd>\n", slot.name(words.english()), slot(slot));
            }
            html.append("</dl></li>\n");
        }
        html.append("</ol>\n");
    }

    private String slot(Clarity.Slot slot) {
        String said = slot.words() == null ? "" : escape(slot.words());
        return switch (slot.state()) {
            case SAID -> "✓ " + (slot.key().equals("work") ? "" : said);
            case INFERRED -> "<span class=\"inferred\">" + said + "</span> <small>" + words.say("suy ra", "inferred") + "</small>";
            case MISSING -> "<span class=\"" + (slot.needed() ? "missing" : "open") + "\">" + words.say("Chưa xác định", "Not determined") + "</span>";
        };
    }

    private void length() {
        Wordiness length = report.wordiness();
        heading("length", words.say("Độ dài, lặp lại", "Length and repetition"), "");
        add("<p>%s</p>\n", escape(ReportWords.length(length, words)));
        for (Wordiness.Repetition repetition : length.repetitions()) {
            sides(words.say("Đã nói ở trên", "Said above"), report.words(repetition.earlier()), words.say("Nói lại", "Said again") + " · " + ReportWords.percent(repetition.similarity()),
                    report.words(repetition.later()), List.of());
        }
        html.append("<ul class=\"findings\">\n");
        for (Wordiness.Ceremony ceremony : length.ceremonies()) {
            add("<li class=\"info\"><b>%s</b> “%s”: %s</li>\n", words.say("không giao việc cho ai", "asks nobody for anything"), escape(ceremony.phrase()), escape(report.words(ceremony.span())));
        }
        html.append("</ul>\n");
    }

    private void sides(String leftName, String left, String rightName, String right, List<String> shared) {
        add("<div class=\"sides\"><div><b>%s</b><p>%s</p></div><div><b>%s</b><p>%s</p></div>", escape(leftName), escape(left), escape(rightName), escape(right));
        if (!shared.isEmpty()) {
            add("<small>%s</small>", escape(ReportWords.shared(shared, words)));
        }
        html.append("</div>\n");
    }

    private void need() {
        if (report.inForce() == null) {
            return;
        }
        heading("need", words.say("Có cần ban hành không", "Is it needed"), ReportWords.needed(report, words));
        for (Overlap overlap : report.overlaps()) {
            overlap.standing().forEach(match -> sides(words.say("Dự thảo, ", "Draft, ") + words.section(overlap.own()), overlap.own().text(),
                    match.passage().directive().name() + ", " + words.section(match.passage().obligation()) + " · " + ReportWords.percent(match.similarity()),
                    match.passage().obligation().text(), match.shared()));
        }
    }

    private void coverage() {
        Coverage coverage = report.coverage();
        if (coverage == null || report.parent() == null) {
            return;
        }
        heading("coverage", escape(words.say("Đối chiếu với ", "Held against ") + report.parent().name()), ReportWords.covered(coverage, words));
        for (Coverage.Answer answer : coverage.parent()) {
            String state = switch (answer.state()) {
                case TAKEN_UP -> words.say("✓ được đưa vào", "✓ taken up");
                case PERHAPS -> words.say("? cần xem", "? to look at");
                case LEFT_OUT -> words.say("✗ bỏ sót", "✗ left out");
            };
            Match<Obligation> best = answer.by().isEmpty() ? null : answer.by().getFirst();
            sides(words.say("Cấp trên, ", "Parent, ") + words.section(answer.asked()), answer.asked().text(),
                    state + (best == null ? "" : " · " + words.section(best.passage()) + " · " + (answer.traced() ? words.say("có dẫn chiếu · ", "traced · ") : "") + ReportWords.percent(best.similarity())),
                    best == null ? "—" : best.passage().text(), best == null ? List.of() : best.shared());
        }
        for (Obligation added : coverage.added()) {
            sides(words.say("Cấp trên", "Parent"), "—", words.say("+ thêm mới · ", "+ added · ") + words.section(added), added.text(), List.of());
        }
    }
}
