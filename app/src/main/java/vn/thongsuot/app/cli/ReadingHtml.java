package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.rendition.OriginalHtml;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;

/**
 * One self-contained page: the document on the left with every read passage marked, the obligations on the right, each leading to the other. Works without
 * scripts; nothing is loaded from anywhere.
 */
final class ReadingHtml {

    private final Wording words;
    private final Read read;
    private final String text;
    private final StringBuilder html = new StringBuilder();

    private ReadingHtml(Read read, boolean english) {
        this.words = new Wording(english);
        this.read = read;
        this.text = read.source().text().text();
    }

    static String page(Read read, boolean english) {
        return new ReadingHtml(read, english).write();
    }

    private String write() {
        Reading.Header header = read.reading().header();
        String title = ((header.type() == null ? words.say("Văn bản", "Document") : header.type()) + " " + (header.code() == null ? "" : header.code())).strip();
        html.append("<!doctype html>\n<html lang=\"").append(words.say("vi", "en")).append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(OriginalHtml.escape(title))
                .append("</title>\n<style>\n").append(resource("reading.css")).append("</style>\n</head>\n<body>\n");
        top(title, header);
        html.append("<main>\n<article class=\"document\" aria-label=\"").append(words.say("Văn bản", "Document")).append("\" tabindex=\"0\">\n");
        html.append(OriginalHtml.of(read.source().text(), read.reading()));
        html.append("</article>\n<section class=\"reading\" aria-label=\"").append(words.say("Kết quả đọc", "Reading")).append("\" tabindex=\"0\">\n");
        findings();
        obligations();
        rest();
        html.append("</section>\n</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = ReadingHtml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void top(String title, Reading.Header header) {
        html.append("<header>\n<h1>").append(OriginalHtml.escape(title)).append("</h1>\n");
        if (header.title() != null) {
            html.append("<p class=\"abstract\">").append(OriginalHtml.escape(header.title())).append("</p>\n");
        }
        String issuer = header.issuer() == null ? "" : header.issuer();
        String when = header.date() == null ? "" : words.day(header.date());
        html.append("<p class=\"facts\">").append(OriginalHtml.escape(String.join(" · ", java.util.stream.Stream.of(issuer, when).filter(s -> !s.isEmpty()).toList())))
                .append("</p>\n<p class=\"legend\"><span class=\"ob\">").append(words.say("nhiệm vụ", "obligation")).append("</span> <span class=\"actor\">")
                .append(words.say("đơn vị", "unit")).append("</span> <span class=\"when\">").append(words.say("thời hạn", "time"))
                .append("</span> <span class=\"cite\">").append(words.say("viện dẫn", "citation")).append("</span> <span class=\"inferred\">")
                .append(words.say("máy suy ra", "inferred")).append("</span></p>\n</header>\n");
    }

    private void findings() {
        List<Reading.Finding> findings = read.reading().findings();
        html.append("<h2>").append(words.say("Cần làm rõ", "To clear up")).append(" <span class=\"count\">").append(findings.size()).append("</span></h2>\n");
        if (findings.isEmpty()) {
            html.append("<p class=\"calm\">").append(words.say("Không thấy điểm nào cần làm rõ.", "Nothing found that needs clearing up.")).append("</p>\n");
            return;
        }
        html.append("<ul class=\"findings\">\n");
        for (Reading.Finding f : findings) {
            html.append("<li class=\"").append(f.severity().name().toLowerCase(java.util.Locale.ROOT)).append("\"><b>")
                    .append(words.severity(f.severity())).append("</b> ").append(OriginalHtml.escape(words.message(f))).append("</li>\n");
        }
        html.append("</ul>\n");
    }

    private void obligations() {
        List<Obligation> obligations = read.reading().obligations();
        html.append("<h2>").append(words.say("Nhiệm vụ", "Obligations")).append(" <span class=\"count\">").append(obligations.size()).append("</span></h2>\n<ol class=\"cards\">\n");
        for (Obligation o : obligations) {
            html.append("<li id=\"").append(o.id()).append("\"><p class=\"where\">").append(OriginalHtml.escape(o.section() == null
                            ? words.say("ngoài các mục", "outside sections") : words.say("mục ", "section ") + o.section()))
                    .append(" <a href=\"#at-").append(o.id()).append("\">").append(words.say("xem trong văn bản", "show in the document"))
                    .append("</a></p>\n<p class=\"what\">").append(OriginalHtml.escape(o.text())).append("</p>\n<dl>\n");
            actors(o, Actor.Role.LEAD, words.say("Chủ trì", "Lead"), words.say("chưa có đơn vị chủ trì", "nobody leads"));
            actors(o, Actor.Role.COOPERATE, words.say("Phối hợp", "With"), null);
            actors(o, Actor.Role.IMPLEMENT, words.say("Thực hiện", "Carried out by"), null);
            html.append("<dt>").append(words.say("Thời hạn", "Due")).append("</dt><dd>").append(OriginalHtml.escape(words.schedule(o.schedule()))).append("</dd>\n");
            if (o.deliverable() != null) {
                html.append("<dt>").append(words.say("Sản phẩm", "Deliverable")).append("</dt><dd>").append(OriginalHtml.escape(o.deliverable().text())).append("</dd>\n");
            }
            html.append("</dl></li>\n");
        }
        html.append("</ol>\n");
    }

    private void actors(Obligation o, Actor.Role role, String label, @Nullable String nobody) {
        List<Actor> actors = o.actors().stream().filter(actor -> actor.role() == role).toList();
        if (actors.isEmpty() && nobody == null) {
            return;
        }
        html.append("<dt>").append(label).append("</dt><dd>");
        if (actors.isEmpty()) {
            html.append("<span class=\"missing\">").append(nobody).append("</span>");
        }
        for (int i = 0; i < actors.size(); i++) {
            Actor actor = actors.get(i);
            html.append(i == 0 ? "" : "; ");
            if (actor.how() == Actor.How.STATED) {
                html.append(OriginalHtml.escape(actor.name()));
            } else {
                html.append("<span class=\"inferred\" title=\"").append(OriginalHtml.escape(words.how(actor))).append("\">").append(OriginalHtml.escape(actor.name())).append("</span>");
            }
        }
        html.append("</dd>\n");
    }

    private void rest() {
        list(words.say("Viện dẫn", "Citations"), read.reading().citations().stream()
                .map(c -> ((c.type() == null ? "" : c.type() + " ") + c.code() + (c.date() == null ? "" : ", " + words.day(c.date())))).toList());
        list(words.say("Nơi nhận", "Recipients"), read.reading().recipients().stream().map(Reading.Recipient::name).toList());
    }

    private void list(String heading, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        html.append("<h2>").append(heading).append(" <span class=\"count\">").append(items.size()).append("</span></h2>\n<ul class=\"plain\">\n");
        items.forEach(item -> html.append("<li>").append(OriginalHtml.escape(item)).append("</li>\n"));
        html.append("</ul>\n");
    }


}
