package vn.thongsuot.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thongsuot.reading.Vocabulary.Entry;

/**
 * Words as recognition leaves them when a page was scanned: letters without their marks, one letter for another. Of a phrase one syllable may be misread, the others
 * tell which it is; so no other word is taken for it. The text itself stays as it is printed.
 */
final class Misread {

    /** Names of bodies in capitals without marks, of two syllables, by which a line of a letterhead is known; by their length. */
    private static final Map<Integer, List<String>> BODIES = bodies();

    /** A shorter name is too like others to be told when it is misread. */
    private static final int SHORTEST = 7;

    /** Marks of tone; those that make another vowel of a letter stay. */
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final String[] VOWELS = {"aăâ", "eê", "oôơ", "uư"};
    private static final String EACH_TONE = "\u0300\u0301\u0303\u0309\u0323";

    /** The words that ask, one syllable with whatever marks: "dé nghị", "yêu câu". */
    static final List<String> ASKING = Stream.of("yêu cầu", "đề nghị").flatMap(phrase -> withAnyMarks(phrase).stream()).toList();

    /** "để", and what a scan makes of it. */
    static final Set<String> FOR = Set.of("để", "dé", "dể", "đề", "đê");

    static final List<String> COOPERATING = withAnyMarks("phối hợp");

    /** The commonest verbs with one syllable that lost its marks, or its tone alone: "khan trương", "đây mạnh". */
    static final List<String> VERBS = Stream.concat(misread(kind -> kind.equals("verb")).stream().map(entry -> entry.field(0)), COOPERATING.stream()).toList();

    /** The commonest bodies, likewise: "đơn vi", "co quan", "tông công ty". */
    static final List<Entry> UNITS = misread(kind -> !kind.equals("verb"));

    private Misread() {}

    private static Map<Integer, List<String>> bodies() {
        Map<Integer, List<String>> bodies = new HashMap<>();
        for (Entry entry : Vocabulary.load("units").entries()) {
            boolean body = entry.field(1).equals("organ") || entry.field(1).equals("body") || entry.field(1).equals("name");
            String bare = Bare.of(entry.field(0));
            if (body && firstTwo(bare).equals(bare)) {
                bodies.computeIfAbsent(bare.length(), length -> new ArrayList<>()).add(bare);
            }
        }
        return bodies;
    }

    private static List<Entry> misread(Predicate<String> kinds) {
        List<Entry> misread = new ArrayList<>();
        for (Entry entry : Vocabulary.load("often-misread").entries()) {
            if (kinds.test(entry.field(1))) {
                forms(entry.field(0)).forEach(form -> misread.add(new Entry(List.of(form, entry.field(1)), null, null)));
            }
        }
        return List.copyOf(misread);
    }

    /** The phrase with each of its syllables in turn without tone, without any mark, without a stroke. */
    private static List<String> forms(String phrase) {
        List<String> forms = new ArrayList<>();
        String[] syllables = phrase.split(" ");
        for (int i = 0; i < syllables.length; i++) {
            String right = syllables[i];
            for (String left : List.of(withoutTone(right), Bare.of(right).toLowerCase(Locale.ROOT), right.replace('đ', 'd'))) {
                syllables[i] = left;
                forms.add(String.join(" ", syllables));
            }
            syllables[i] = right;
        }
        return forms;
    }

    /** The phrase with one of its syllables in all ways of setting marks on its letters. */
    private static List<String> withAnyMarks(String phrase) {
        List<String> forms = new ArrayList<>();
        String[] syllables = phrase.split(" ");
        for (int i = 0; i < syllables.length; i++) {
            String right = syllables[i];
            for (String other : withAnyMarks(Bare.of(right).toLowerCase(Locale.ROOT), 0, false)) {
                syllables[i] = other;
                forms.add(String.join(" ", syllables));
            }
            syllables[i] = right;
        }
        return List.copyOf(forms);
    }

    /** The letters from one on, without marks, in all ways of setting them; a syllable has one tone. */
    private static List<String> withAnyMarks(String bare, int from, boolean toned) {
        if (from == bare.length()) {
            return List.of("");
        }
        char letter = bare.charAt(from);
        String others = letter == 'd' ? "dđ" : letter == 'i' || letter == 'y' ? String.valueOf(letter) : "";
        for (String vowel : VOWELS) {
            others = vowel.indexOf(letter) == 0 ? vowel : others;
        }
        boolean bearsTone = !others.isEmpty() && letter != 'd' && !toned;
        List<String> forms = new ArrayList<>();
        for (char other : (others.isEmpty() ? String.valueOf(letter) : others).toCharArray()) {
            withAnyMarks(bare, from + 1, toned).forEach(rest -> forms.add(other + rest));
            for (char tone : (bearsTone ? EACH_TONE : "").toCharArray()) {
                String marked = Normalizer.normalize(String.valueOf(new char[] {other, tone}), Normalizer.Form.NFC);
                withAnyMarks(bare, from + 1, true).forEach(rest -> forms.add(marked + rest));
            }
        }
        return forms;
    }

    private static String withoutTone(String syllable) {
        return Normalizer.normalize(TONES.matcher(Normalizer.normalize(syllable, Normalizer.Form.NFD)).replaceAll(""), Normalizer.Form.NFC);
    }

    private static String firstTwo(String bare) {
        int space = bare.indexOf(' ');
        int second = space < 0 ? -1 : bare.indexOf(' ', space + 1);
        return space < 0 ? "" : second < 0 ? bare : bare.substring(0, second);
    }

    /** Whether a line in capitals opens the name of a body, but for its marks and one letter: "TONG CYC …" for "TỔNG CỤC …". */
    static boolean opensBody(String bare) {
        String two = firstTwo(bare);
        int slips = two.length() >= SHORTEST ? 1 : 0;
        for (String body : BODIES.getOrDefault(two.length(), List.of())) {
            if (slips(body, two) <= slips) {
                return true;
            }
        }
        return false;
    }

    /** How many letters are others than in these words, up to two; where the words part none may be. */
    private static int slips(String right, String read) {
        int slips = 0;
        for (int i = 0; i < read.length() && slips < 2; i++) {
            if (right.charAt(i) != read.charAt(i)) {
                boolean letters = read.charAt(i) != ' ' && right.charAt(i) >= 'A' && right.charAt(i) <= 'Z';
                slips += letters ? 1 : 2;
            }
        }
        return slips;
    }
}
