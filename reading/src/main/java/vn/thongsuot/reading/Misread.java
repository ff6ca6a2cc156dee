package vn.thongsuot.reading;

import java.util.HashSet;
import java.util.Set;

/** Words as recognition leaves them when a page was scanned: letters without their marks, one letter for another. */
final class Misread {

    /** Names of bodies in capitals without marks, of at least two syllables, by which a line of a letterhead is known. */
    private static final Set<String> BODIES = bodies();

    private Misread() {}

    private static Set<String> bodies() {
        Set<String> bodies = new HashSet<>();
        for (Vocabulary.Entry entry : Vocabulary.load("units").entries()) {
            boolean body = entry.field(1).equals("organ") || entry.field(1).equals("body") || entry.field(1).equals("name");
            String bare = Bare.of(entry.field(0));
            if (body && firstTwo(bare).equals(bare)) {
                bodies.add(bare);
            }
        }
        return bodies;
    }

    private static String firstTwo(String bare) {
        int space = bare.indexOf(' ');
        int second = space < 0 ? -1 : bare.indexOf(' ', space + 1);
        return space < 0 ? "" : second < 0 ? bare : bare.substring(0, second);
    }

    /** Whether a line in capitals opens the name of a body, but for its marks and one letter: "TONG CYC …" for "TỔNG CỤC …". */
    static boolean opensBody(String bare) {
        String two = firstTwo(bare);
        if (BODIES.contains(two)) {
            return true;
        }
        for (int i = 0; i < two.length() && two.length() > 6; i++) {
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                if (two.charAt(i) != ' ' && BODIES.contains(two.substring(0, i) + letter + two.substring(i + 1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
