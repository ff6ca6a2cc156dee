package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;
import vn.thongsuot.reading.Reading.Section;

/** What the form prescribed on the document's date demands and the document lacks; headings that are misspelt. */
final class FormFindings {

    private static final List<Vocabulary.Entry> PARTS = Vocabulary.load("mandatory-parts").entries();
    private static final List<Heading> HEADINGS = Vocabulary.load("headings").entries().stream().map(entry -> Heading.of(entry.field(0))).toList();
    private static final Pattern PARTY_SYMBOL = Pattern.compile("(?u)\\p{Lu}[\\p{L}]*/\\p{Lu}.*");
    private static final Pattern GOVERNMENT_SYMBOL = Pattern.compile("(?u).*-(CP|TTg|UBND|BYT).*");
    private static final Set<String> RIGHT = HEADINGS.stream().map(Heading::plain).collect(Collectors.toUnmodifiableSet());
    /** Letters at either end of a heading; none that can be misspelt has fewer than twice as many. */
    private static final int TELLING = 3;
    private static final Set<Long> BEGINNINGS = HEADINGS.stream().map(heading -> letters(heading.bare(), 0, 1)).collect(Collectors.toUnmodifiableSet());
    private static final Set<Long> ENDS = HEADINGS.stream().map(heading -> letters(heading.bare(), heading.bare().length() - 1, -1)).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_HEADING = HEADINGS.stream().mapToInt(heading -> heading.words().length()).max().orElse(0) + 8;

    private FormFindings() {}

    static List<Finding> of(Wording text, Frame frame, List<Section> sections) {
        List<Finding> found = new ArrayList<>();
        missingParts(text, frame, found);
        sections.forEach(section -> misspelt(section, found));
        return found;
    }

    private static void missingParts(Wording text, Frame frame, List<Finding> found) {
        boolean party = isParty(frame.header().symbol(), text);
        LocalDate day = frame.header().date();
        for (Vocabulary.Entry part : PARTS) {
            boolean applies = part.field(1).equals("both") || part.field(1).equals(party ? "party" : "government");
            if (applies && part.validOn(day) && isMissing(part.field(0), text, frame)) {
                found.add(new Finding("missing-part", Severity.WARNING, null, "Thiếu " + part.field(2) + ".", "Missing: " + part.field(3) + ".", null));
            }
        }
    }

    /** Party symbols part the type's sign from the body by a slash after a hyphen: "KH/ĐUK"; government ones by a hyphen: "KH-UBND". */
    static boolean isParty(@Nullable String symbol, Wording text) {
        if (symbol != null) {
            return PARTY_SYMBOL.matcher(symbol).matches() && !GOVERNMENT_SYMBOL.matcher(symbol).matches();
        }
        return Bare.of(text.substring(0, Math.min(600, text.length()))).contains("DANG CONG SAN");
    }

    private static boolean isMissing(String part, Wording text, Frame frame) {
        Reading.Header header = frame.header();
        return switch (part) {
            case "issuer" -> header.marks().stream().noneMatch(mark -> mark.field().equals("issuer")) || header.parentIssuer() == null && header.symbol() == null;
            case "symbol" -> header.symbol() == null;
            case "date" -> header.marks().stream().noneMatch(mark -> mark.field().equals("date"));
            case "title" -> header.title() == null;
            case "signature" -> frame.signature().name() == null && frame.signature().position() == null;
            case "recipients" -> frame.recipients().isEmpty();
            case "motto" -> !hasMotto(text);
            default -> throw new IllegalStateException("unknown part " + part);
        };
    }

    private static boolean hasMotto(Wording text) {
        String head = Bare.of(text.substring(0, Math.min(900, text.length())));
        return head.contains("CONG HOA XA HOI") || head.contains("DANG CONG SAN");
    }

    private static void misspelt(Section section, List<Finding> found) {
        if (section.heading() != null) {
            String right = rightly(section.heading());
            if (right != null) {
                found.add(new Finding("misspelt-heading", Severity.WARNING, section.path(),
                        "Đề mục " + section.path() + " viết “" + section.heading() + "”, có lẽ là “" + right + "”.",
                        "Heading " + section.path() + " reads “" + section.heading() + "”, probably “" + right + "”.", section.span()));
            }
        }
        section.sections().forEach(inner -> misspelt(inner, found));
    }

    /** A heading of the prescribed forms; {@code plain} without marks of punctuation, {@code bare} without those of letters too. */
    private record Heading(String words, String plain, String bare) {

        static Heading of(String words) {
            String plain = FormFindings.plain(words);
            return new Heading(words, plain, Bare.of(plain));
        }
    }

    /** The known heading that this one misses by a mark or one letter; {@code null} where it is right or no such heading. */
    static @Nullable String rightly(String heading) {
        if (heading.length() > LONGEST_HEADING || !mayBeKnown(heading)) {
            return null;
        }
        String plain = plain(heading);
        if (RIGHT.contains(plain)) {
            return null;
        }
        String bare = Bare.of(plain);
        for (Heading known : HEADINGS) {
            if (known.words().length() > 6 && (known.bare().equals(bare) || distanceOne(known.plain(), plain))) {
                return heading.equals(heading.toUpperCase(Locale.ROOT)) ? known.words().toUpperCase(Locale.ROOT) : known.words();
            }
        }
        return null;
    }

    /** Whether it begins or ends as a known heading does: one slip spoils one of the two. */
    private static boolean mayBeKnown(String heading) {
        String bare = Bare.of(heading);
        return BEGINNINGS.contains(letters(bare, 0, 1)) || ENDS.contains(letters(bare, bare.length() - 1, -1));
    }

    /** The first letters from one end of a heading on, each in sixteen bits. */
    private static long letters(String bare, int from, int step) {
        long letters = 0;
        int count = 0;
        for (int i = from; i >= 0 && i < bare.length() && count < TELLING; i += step) {
            if (Character.isLetterOrDigit(bare.charAt(i))) {
                letters = letters << Character.SIZE | bare.charAt(i);
                count++;
            }
        }
        return letters;
    }

    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder();
        Words words = Words.of(heading);
        for (int i = 0; i < words.size(); i++) {
            if (!words.isMark(i)) {
                plain.append(plain.isEmpty() ? "" : " ").append(words.key(i));
            }
        }
        return plain.toString();
    }

    private static boolean distanceOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1 || a.length() < 8) {
            return false;
        }
        int most = Math.min(a.length(), b.length());
        int same = 0;
        while (same < most && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int restA = a.length() < b.length() ? same : same + 1; // a letter that only the other has is passed over there
        int restB = b.length() < a.length() ? same : same + 1;
        return restA <= a.length() && restB <= b.length() && a.length() - restA == b.length() - restB && a.regionMatches(restA, b, restB, a.length() - restA);
    }
}
