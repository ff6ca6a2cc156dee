package vn.thongsuot.app.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Table;
import vn.thongsuot.reading.Span;
import vn.thongsuot.reading.match.Passages;

/**
 * How long a document is and what of it could go: paragraphs that repeat others, and paragraphs that praise or exhort and ask nobody for anything. The rules on
 * form (NĐ 30/2020, HD 36, HD 05) set no length, so the length is told and not judged.
 *
 * @param pages where the file tells them
 * @param words syllables parted by spaces, as offices count them
 * @param wordsInObligations of these, those in obligations
 */
public record Wordiness(@Nullable Integer pages, int words, int wordsInObligations, List<Repetition> repetitions, List<Ceremony> ceremonies) {

    /** Two paragraphs this alike differ in some words only. */
    private static final double NEARLY_EQUAL = 0.8;
    private static final int WORDS_OF_A_PARAGRAPH = 15;
    /** Comparing goes with the square where all paragraphs are alike; a draft has fewer. */
    private static final int MOST_PARAGRAPHS = 3000;
    private static final List<Pattern> CEREMONY = ceremony();

    /** A paragraph that says again what an earlier one says. */
    public record Repetition(Span earlier, Span later, double similarity) {}

    /** A paragraph without obligation; {@code phrase} is what tells. */
    public record Ceremony(Span span, String phrase) {}

    public Wordiness {
        repetitions = List.copyOf(repetitions);
        ceremonies = List.copyOf(ceremonies);
    }

    private static List<Pattern> ceremony() {
        try (InputStream in = Wordiness.class.getResourceAsStream("ceremony.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource ceremony.txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(line, Pattern.UNICODE_CHARACTER_CLASS)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Wordiness of(Extracted source, Reading reading) {
        String text = source.text().text();
        List<Paragraph> paragraphs = new ArrayList<>();
        source.text().blocks().forEach(block -> {
            switch (block) {
                case Paragraph p -> paragraphs.add(p);
                case Table _ -> { }
            }
        });
        List<Span> body = paragraphs.stream().map(Paragraph::span).filter(span -> count(span.in(text)) >= WORDS_OF_A_PARAGRAPH)
                .filter(span -> reading.header().marks().stream().noneMatch(mark -> mark.span().overlaps(span))).limit(MOST_PARAGRAPHS).toList();
        int inObligations = reading.obligations().stream().mapToInt(o -> count(o.span().in(text))).sum();
        return new Wordiness(source.pages(), count(text), inObligations, repetitions(text, body), ceremonies(text, body, reading));
    }

    static int count(String words) {
        return words.isBlank() ? 0 : words.strip().split("\\s+").length;
    }

    private static List<Repetition> repetitions(String text, List<Span> body) {
        Passages<Span> passages = new Passages<>();
        body.forEach(span -> passages.add(span, span.in(text)));
        List<Repetition> found = new ArrayList<>();
        for (Span later : body) {
            passages.similar(later.in(text), NEARLY_EQUAL, body.size()).stream().filter(match -> match.passage().start() < later.start()).findFirst()
                    .ifPresent(match -> found.add(new Repetition(match.passage(), later, match.similarity())));
        }
        return found;
    }

    /** A paragraph with a figure, a date or a citation tells something and is left alone. */
    private static List<Ceremony> ceremonies(String text, List<Span> body, Reading reading) {
        List<Ceremony> found = new ArrayList<>();
        for (Span span : body) {
            String words = span.in(text);
            boolean asks = reading.obligations().stream().anyMatch(o -> o.span().overlaps(span)) || reading.citations().stream()
                    .anyMatch(citation -> citation.mentions().stream().anyMatch(span::contains));
            if (!asks && !words.replaceFirst("^\\s*[\\dIVXivxa-zđ]+[.)-]\\s*", "").matches("(?s).*\\d.*")) {
                String small = words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
                CEREMONY.stream().map(pattern -> pattern.matcher(small)).filter(java.util.regex.Matcher::find).findFirst()
                        .ifPresent(matcher -> found.add(new Ceremony(span, matcher.group())));
            }
        }
        return found;
    }
}
