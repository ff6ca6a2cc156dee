package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a document is mostly written by hand into "Số:      /KH-SYT" or "Số      -KH/ĐU", and no recogniser of print reads it: what it
 * takes it for is left out, since a blank number is better than a wrong one. A number of which it is sure stays.
 */
final class NumberSlot {

    private static final double SURE = 65;
    private static final int LONGEST = 5;
    /** The symbol begins with a stroke, "/KH-SYT", or as the party writes it with a hyphen and the type's sign: "-KH/ĐU". */
    private static final Pattern SLOT =
            Pattern.compile("(?u)^S[ốóôồổ]\\s*[:;.]?\\s*(?<number>.*?)\\s*(?<symbol>(?:/|[-–]\\s?\\p{Lu}\\p{L}{0,5}\\s?/)\\s?\\p{Lu}.*)$");
    private static final Pattern OPENS = Pattern.compile("(?u)S[ốóôồổ](?!\\p{L}).*");
    private static final Pattern HOLDS_SYMBOL = Pattern.compile("(?u).*/\\p{Lu}.*");
    private static final Pattern SYMBOL = Pattern.compile("(?u)/\\p{Lu}{1,4}-\\p{Lu}.*|[-–]\\p{Lu}\\p{L}{1,4}/\\p{Lu}.*");
    private static final Pattern NUMBER = Pattern.compile("(?u)\\d{1,5}\\p{L}?(?:/\\d{4})?");

    private NumberSlot() {}

    /** Words of a page, without a doubtful number in the letterhead's line of it. */
    static List<PageWord> withoutDoubt(List<PageWord> words, double pageHeight) {
        List<PageWord> kept = new ArrayList<>(words);
        for (PageLine line : PageLine.of(words.stream().filter(word -> word.middle() < pageHeight / 3).toList())) {
            List<PageWord> slot = slot(line);
            if (!slot.isEmpty() && isDoubtful(slot)) {
                kept.removeAll(slot);
                kept.addAll(blank(slot));
            } else if (slot.isEmpty() && SYMBOL.matcher(line.words().getFirst().text()).matches()) {
                kept.replaceAll(word -> word == line.words().getFirst() ? word.withText("Số: " + word.text()) : word);
            }
        }
        return kept;
    }

    private static boolean isDoubtful(List<PageWord> slot) {
        Matcher m = SLOT.matcher(new PageLine(slot).text());
        if (!m.matches() || m.group("number").isEmpty()) {
            return false;
        }
        boolean sure = slot.stream().allMatch(word -> word.confidence() >= SURE || word.text().chars().noneMatch(Character::isDigit));
        return !sure || !NUMBER.matcher(m.group("number")).matches();
    }

    private static List<PageWord> blank(List<PageWord> slot) {
        PageWord first = slot.getFirst();
        PageWord last = slot.getLast();
        Matcher m = SLOT.matcher(new PageLine(slot).text());
        String symbol = m.matches() ? m.group("symbol") : last.text();
        return first == last ? List.of(first.withText("Số: " + symbol)) : List.of(first.withText("Số:"), last.withText(symbol));
    }

    /** From the word "Số" to the one that holds the stroke before the symbol; empty where the line has none. */
    private static List<PageWord> slot(PageLine line) {
        List<PageWord> slot = new ArrayList<>();
        for (PageWord word : line.words()) {
            if (slot.isEmpty() && !OPENS.matcher(word.text()).matches()) {
                continue;
            }
            slot.add(word);
            if (HOLDS_SYMBOL.matcher(word.text()).matches()) {
                return slot;
            }
            if (slot.size() == LONGEST) {
                break;
            }
        }
        return List.of();
    }
}
