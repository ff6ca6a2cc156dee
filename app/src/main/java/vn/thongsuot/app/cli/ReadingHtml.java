package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.app.rendition.OriginalHtml;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Span;

/**
 * One self-contained page: the document on the left with every read passage marked, the obligations on the right, each leading to the other. Works without
 * scripts; nothing is loaded from anywhere.
 */
final class ReadingHtml {

    /** As many findings as may stand above the obligations without hiding them. */
    private static final int FEW = 4;

    private final Wording words;
    private final Reading reading;
    private final String document;
    private final StringBuilder html = new StringBuilder();

    private ReadingHtml(Read read, boolean english) {
        this.words = new Wording(english);
        this.reading = read.reading();
        this.document = OriginalHtml.of(read.source().text(), reading);
    }

    static String page(Read read, boolean english) {
        return new ReadingHtml(read, english).write();
    }

    private String write() {
        String title = escape(words.document(reading.header()));
        add("""
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                """, words.say("vi", "en"), title, resource("reading.css"));
        top(title);
        add("<main>\n<article class=\"document\" id=\"document\" lang=\"vi\" aria-label=\"%s\" tabindex=\"0\">\n", words.say("Văn bản", "Document"));
        html.append(document);
        add("</article>\n<section class=\"reading\" id=\"reading\" aria-label=\"%s\" tabindex=\"0\">\n", words.say("Kết quả đọc", "Reading"));
        findings();
        obligations();
        citations();
        recipients();
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
        try (InputStream in = ReadingHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void top(String title) {
        Reading.Header header = reading.header();
        add("<a class=\"skip\" href=\"#reading\">%s</a>\n<header>\n<h1>%s</h1>\n", words.say("Tới danh sách nhiệm vụ", "Go to the obligations"), title);
        if (header.title() != null) {
            add("<p class=\"abstract\">%s</p>\n", escape(header.title()));
        }
        add("<p class=\"facts\">%s</p>\n", escape(words.issued(header)));
        add("""
                <p class="legend">%s <span class="ob">%s</span> <span class="actor">%s</span> <span class="when">%s</span> \
                <span class="cite">%s</span> <span class="head">%s</span> <span class="doubt">%s</span> <span class="inferred">%s</span></p>
                </header>
                """, words.say("Đánh dấu:", "Marked:"), words.say("nhiệm vụ", "obligation"), words.say("đơn vị", "unit"), words.say("thời hạn", "time"),
                words.say("viện dẫn", "citation"), words.say("thể thức", "form"), words.say("cần làm rõ", "to clear up"), words.say("máy suy ra từ chỗ khác", "inferred from elsewhere"));
    }

    private void heading(String id, String name, int count) {
        add("<h2 id=\"%s\">%s <span class=\"count\">%d</span></h2>\n", id, name, count);
    }

    private void findings() {
        List<Reading.Finding> findings = reading.findings();
        if (findings.isEmpty()) {
            add("<p class=\"calm\">%s</p>\n", words.say("Không thấy điểm nào cần làm rõ.", "Nothing found that needs clearing up."));
            return;
        }
        add("<details%s>\n<summary>%s <span class=\"count\">%d</span></summary>\n<ul class=\"findings\">\n",
                findings.size() <= FEW ? " open" : "", words.say("Cần làm rõ", "To clear up"), findings.size());
        for (Reading.Finding f : findings) {
            add("<li class=\"%s\"><b>%s</b> %s %s</li>\n", f.severity().name().toLowerCase(Locale.ROOT), words.severity(f.severity()),
                    escape(words.message(f)), f.span() == null ? "" : link(f.span(), words.say("xem chỗ này", "show where"), ""));
        }
        html.append("</ul>\n</details>\n");
    }

    /** A link to words of the document; the bare label where they can't be pointed at. */
    private String link(Span span, String label, String classes) {
        String at = OriginalHtml.at(span.start());
        if (!document.contains(" id=\"" + at + "\"")) {
            return classes.isEmpty() ? "" : "<span class=\"" + classes + "\">" + label + "</span>";
        }
        return "<a" + (classes.isEmpty() ? "" : " class=\"" + classes + "\"") + " href=\"#" + at + "\">" + label + "</a>";
    }

    private void obligations() {
        List<Obligation> obligations = reading.obligations();
        heading("obligations", words.say("Nhiệm vụ", "Obligations"), obligations.size());
        html.append("<ol class=\"cards\">\n");
        for (Obligation o : obligations) {
            add("""
                    <li id="%1$s"><p class="where"><span><b>%2$s</b> %3$s</span> <a href="#at-%1$s">%4$s<span class="hidden"> %2$s</span></a></p>
                    <p class="what" lang="vi">%5$s</p>
                    <dl>
                    """, o.id(), o.id().substring(1), escape(words.section(o)), words.say("xem trong văn bản", "show in the document"), escape(o.text()));
            actors(o, Actor.Role.LEAD, words.say("Chủ trì", "Lead"), words.say("chưa có đơn vị chủ trì", "nobody leads"));
            actors(o, Actor.Role.COOPERATE, words.say("Phối hợp", "With"), "");
            actors(o, Actor.Role.IMPLEMENT, words.say("Thực hiện", "Carried out by"), "");
            field(words.say("Thời hạn", "Due"), schedule(o.schedule()));
            if (o.deliverable() != null) {
                field(words.say("Sản phẩm", "Deliverable"), escape(o.deliverable().text()));
            }
            if (!o.targets().isEmpty()) {
                field(words.say("Chỉ tiêu", "Targets"), escape(String.join("; ", o.targets().stream().map(Reading.Target::text).toList())));
            }
            html.append("</dl></li>\n");
        }
        html.append("</ol>\n");
    }

    private void field(String name, String content) {
        add("<dt>%s</dt><dd>%s</dd>\n", name, content);
    }

    private void actors(Obligation o, Actor.Role role, String label, String nobody) {
        List<Actor> actors = o.actors().stream().filter(actor -> actor.role() == role).toList();
        if (!actors.isEmpty()) {
            field(label, String.join("; ", actors.stream().map(this::actor).toList()));
        } else if (!nobody.isEmpty()) {
            field(label, "<span class=\"missing\">" + nobody + "</span>");
        }
    }

    /** What stands elsewhere leads there, and says why it is taken to hold here. */
    private String actor(Actor actor) {
        String name = escape(actor.name());
        return actor.how() == Actor.How.STATED ? name
                : link(actor.span(), name, "inferred") + " <small>(" + escape(words.how(actor)) + ")</small>";
    }

    /** The day, and the words that it was read from. */
    private String schedule(Schedule schedule) {
        String told = escape(words.schedule(schedule));
        if (schedule.kind() == Schedule.Kind.UNSPECIFIED) {
            return "<span class=\"open\">" + told + "</span>";
        }
        String quoted = schedule.text() == null || schedule.text().equalsIgnoreCase(words.schedule(schedule)) ? "" : "“" + escape(schedule.text()) + "”";
        return schedule.span() == null || quoted.isEmpty() ? told : told + " <small>" + link(schedule.span(), quoted, "quoted") + "</small>";
    }

    private void citations() {
        list("citations", words.say("Viện dẫn", "Citations"), reading.citations().stream().map(c -> link(c.span(), escape(words.citation(c)), "plainly")).toList());
    }

    private void recipients() {
        list("recipients", words.say("Nơi nhận", "Recipients"), reading.recipients().stream().map(r -> escape(r.name())).toList());
    }

    private void list(String id, String name, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        heading(id, name, items.size());
        html.append("<ul class=\"plain\">\n");
        items.forEach(item -> add("<li>%s</li>\n", item));
        html.append("</ul>\n");
    }
}
