package vn.thongsuot.app.form;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.Span;

/** Which paragraphs are which part of the prescribed form, by what was read in them. Annexes are no part of the document's own form. */
final class DocumentParts {

    /** Shorter paragraphs are headings and labels, whose lines the rules set otherwise. */
    private static final int LETTERS_OF_A_LINE = 60;
    private static final int HEAD = 1200;

    private final String text;
    private final Reading reading;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Span> ruled = new ArrayList<>();
    private final Map<String, List<Paragraph>> parts = new LinkedHashMap<>();

    DocumentParts(SourceText source, Reading reading) {
        this.text = source.text();
        this.reading = reading;
        source.blocks().forEach(this::collect);
        paragraphs.sort(Comparator.comparingInt(p -> p.span().start()));
        titles();
        reading.header().marks().forEach(mark -> part(partOf(mark.field()), mark.span()));
        signature();
        recipients();
        body();
    }

    private void collect(SourceText.Block block) {
        switch (block) {
            case Paragraph p when p.kind() == Paragraph.Kind.BODY -> paragraphs.add(p);
            case Paragraph _ -> { }
            case SourceText.Table t -> {
                if (t.ruled()) {
                    ruled.add(t.span());
                }
                t.rows().forEach(row -> row.cells().forEach(cell -> cell.blocks().forEach(this::collect)));
            }
        }
    }

    /** The paragraphs of a part, in order; none where the document has no such part. */
    List<Paragraph> of(String part) {
        return parts.getOrDefault(part, List.of());
    }

    String words(Paragraph paragraph) {
        return paragraph.span().in(text).replaceAll("\\s+", " ").strip();
    }

    private String partOf(String field) {
        return switch (field) {
            case "issuer" -> "issuer";
            case "parentIssuer" -> "parent-issuer";
            case "title" -> isLetter() ? "letter-title" : "title";
            default -> field;
        };
    }

    private boolean isLetter() {
        return "Công văn".equals(reading.header().type());
    }

    private void part(String name, Span span) {
        for (Paragraph p : paragraphs) {
            if (p.span().overlaps(span)) {
                add(name, p);
            }
        }
    }

    private void add(String name, Paragraph p) {
        List<Paragraph> part = parts.computeIfAbsent(name, key -> new ArrayList<>());
        if (!part.contains(p)) {
            part.add(p);
        }
    }

    /** The titles that stand opposite the issuer's name: told by their words. */
    private void titles() {
        for (Paragraph p : paragraphs) {
            String bare = bare(words(p));
            if (p.span().start() > HEAD) {
                return;
            }
            if (bare.startsWith("cong hoa xa hoi chu nghia viet nam") && bare.length() < 40) {
                add("national-title", p);
            } else if (bare.startsWith("doc lap - tu do") && bare.length() < 40) {
                add("motto", p);
            } else if (bare.equals("dang cong san viet nam")) {
                add("party-title", p);
            }
        }
        // The type is one line in capitals right above the abstract.
        String type = reading.header().type();
        Span title = mark("title");
        for (Paragraph p : paragraphs) {
            if (type != null && title != null && p.span().end() <= title.start() && bare(words(p)).equals(bare(type))) {
                add("type", p);
            }
        }
    }

    private @Nullable Span mark(String field) {
        return reading.header().marks().stream().filter(mark -> mark.field().equals(field)).map(Reading.Mark::span).findFirst().orElse(null);
    }

    static String bare(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replace('–', '-');
    }

    private void signature() {
        Reading.Signature signature = reading.signature();
        if (signature.span() == null) {
            return;
        }
        for (Paragraph p : paragraphs) {
            if (!p.span().overlaps(signature.span())) {
                continue;
            }
            String words = words(p);
            String name = signature.name() != null && words.contains(signature.name()) ? "name"
                    : signature.authority() != null && signature.authority().contains(words) ? "authority"
                    : signature.position() != null && words.equals(signature.position()) ? "position" : null;
            if (name != null) {
                add(name, p);
            }
        }
    }

    private void recipients() {
        Paragraph word = paragraphs.stream().filter(p -> bare(words(p)).matches("noi nhan *:?")).reduce((first, last) -> first).orElse(null);
        if (word == null) {
            return;
        }
        add("recipients-word", word);
        for (Reading.Recipient recipient : reading.recipients()) {
            if (recipient.span().start() > word.span().start()) {
                part("recipients", recipient.span());
            }
        }
        of("recipients").stream().reduce((first, last) -> last).ifPresent(last -> add("recipients-last", last));
    }

    private void body() {
        int from = reading.header().marks().stream().mapToInt(mark -> mark.span().end()).max().orElse(0);
        int to = text.length();
        for (String end : List.of("recipients-word", "authority", "position", "name")) {
            to = of(end).isEmpty() ? to : Math.min(to, of(end).getFirst().span().start());
        }
        for (Reading.Section section : reading.sections()) {
            to = section.kind() == Reading.Section.Kind.ANNEX ? Math.min(to, section.span().start()) : to;
        }
        int firstSection = reading.sections().isEmpty() ? to : reading.sections().getFirst().span().start();
        Paragraph last = null;
        for (Paragraph p : paragraphs) {
            boolean inside = p.span().start() >= from && p.span().end() <= to && ruled.stream().noneMatch(table -> table.overlaps(p.span()));
            if (!inside || !words(p).matches("(?s).*\\p{L}.*")) {
                continue;
            }
            last = p;
            if (words(p).startsWith("Căn cứ ") && p.span().start() < firstSection) {
                add("basis", p);
            } else if (words(p).length() >= LETTERS_OF_A_LINE) {
                add("body", p);
            }
        }
        if (last != null) {
            add("body-end", last);
        }
    }
}
