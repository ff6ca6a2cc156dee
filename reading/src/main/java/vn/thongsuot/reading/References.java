package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text points to sections and annexes of its own document: "mục III.1", "các mục II.2, II.3 của Kế hoạch này", "Phụ lục II".
 *
 * @param path the path of the section meant ("III.1", "Điều 3.2.a", "PL2")
 * @param span the words that point there
 */
record References(String path, Span span) {

    private static final Pattern SECTION = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:mục|phần|tiết)\\s+((?-i:[IVX]{1,5})(?:[.,]?\\s?\\d{1,2}(?:\\.\\d{1,2})*)?(?:\\.[a-zđ](?![\\p{L}]))?)(?![\\p{L}\\d])");
    private static final Pattern MORE = Pattern.compile(
            "(?u)\\G\\s*(?:,|;|và)\\s*(?:mục\\s+)?([IVX]{1,5}(?:\\.\\d{1,2})*)(?![\\p{L}\\d])");
    private static final Pattern INNER = Pattern.compile(
            "(?iu)(?<![\\p{L}])(?:khoản|điểm|mục|ý|nội dung|nhiệm vụ)\\s+(\\d{1,2}(?:\\.\\d{1,2})*)[\\s,]*(?:tại\\s+)?(?:mục|phần)\\s+((?-i:[IVX]{1,5}))(?![\\p{L}\\d])");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?iu)(?:điểm\\s+([a-zđ])[\\s,]+)?(?:khoản\\s+(\\d{1,2})[\\s,]+)?(?-i:Điều)\\s+(\\d{1,3})(?![\\p{L}\\d])");
    private static final Pattern ANNEX = Pattern.compile("(?iu)phụ lục\\s+(?:số\\s+)?((?-i:[IVX]{1,5})|\\d{1,2})(?![\\p{L}\\d/])");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iu)^[\\s,]*(?:(?:của\\s+|tại\\s+|trong\\s+|theo\\s+|thuộc\\s+)?(?!(?:kế hoạch|quyết định|chỉ thị|chương trình|nghị quyết|văn bản|thông báo|quy chế|quy định|hướng dẫn|công văn)\\s+này)"
                    + "(?:kế hoạch|quyết định|nghị định|luật|bộ luật|thông tư|chỉ thị|chương trình|nghị quyết|quy định|quy chế|hướng dẫn|thông báo|kết luận|công văn|văn bản|điều lệ|hiến pháp|đề án|pháp lệnh))");

    /** The references in a stretch, in text order; those to other documents are left out. */
    static List<References> in(String text, Span span) {
        List<References> found = new ArrayList<>();
        inner(text, span, found);
        sections(text, span, found);
        articles(text, span, found);
        Matcher annex = ANNEX.matcher(text).region(span.start(), span.end());
        while (annex.find()) {
            String number = annex.group(1);
            int value = Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : Label.roman(number);
            add(found, text, "PL" + value, new Span(annex.start(), annex.end()));
        }
        found.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return found;
    }

    private static void inner(String text, Span span, List<References> found) {
        Matcher m = INNER.matcher(text).region(span.start(), span.end());
        while (m.find()) {
            add(found, text, m.group(2) + "." + m.group(1), new Span(m.start(), m.end()));
        }
    }

    private static void sections(String text, Span span, List<References> found) {
        Matcher m = SECTION.matcher(text).region(span.start(), span.end());
        while (m.find()) {
            Span words = new Span(m.start(), m.end());
            if (found.stream().anyMatch(reference -> reference.span().overlaps(words))) {
                continue;
            }
            List<References> group = new ArrayList<>();
            group.add(new References(path(m.group(1)), words));
            Matcher more = MORE.matcher(text).region(m.end(), span.end());
            int end = m.end();
            while (more.find()) {
                group.add(new References(path(more.group(1)), new Span(more.start(1), more.end(1))));
                end = more.end();
            }
            if (!isElsewhere(text, end)) {
                found.addAll(group);
            }
        }
    }

    private static String path(String written) {
        return written.replace(" ", "").replace(",", ".").replaceFirst("^([IVX]+)(\\d)", "$1.$2");
    }

    private static void articles(String text, Span span, List<References> found) {
        Matcher m = ARTICLE.matcher(text).region(span.start(), span.end());
        while (m.find()) {
            StringBuilder path = new StringBuilder("Điều ").append(m.group(3));
            if (m.group(2) != null) {
                path.append('.').append(m.group(2));
            }
            if (m.group(1) != null) {
                path.append('.').append(m.group(1));
            }
            add(found, text, path.toString(), new Span(m.start(), m.end()));
        }
    }

    private static void add(List<References> found, String text, String path, Span span) {
        if (!isElsewhere(text, span.end())) {
            found.add(new References(path, span));
        }
    }

    private static boolean isElsewhere(String text, int end) {
        return ELSEWHERE.matcher(text).region(end, Math.min(text.length(), end + 60)).lookingAt();
    }
}
