package vn.thongsuot.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets right recognised lines that differ by a slip from one of the fixed lines of official documents ({@code formulas.txt}). */
final class FormulaRepair {

    /** One slip is forgiven in so many letters. */
    private static final int LETTERS_A_SLIP = 7;
    private static final Pattern SPECKS = Pattern.compile("(?u)^[^\\p{L}]+|[\\s,;'’\"–—-]+$");
    private static final Map<String, String> FORMULAS = load();

    private FormulaRepair() {}

    private static Map<String, String> load() {
        Map<String, String> formulas = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(FormulaRepair.class.getResourceAsStream("formulas.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> formulas.put(letters(line), line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formulas;
    }

    /** Whether a line has just the letters of one of the fixed lines. */
    static boolean isFormula(String line) {
        return FORMULAS.containsKey(letters(line));
    }

    static String repair(String line) {
        String letters = letters(line);
        if (letters.length() < 5 || letters.length() > 40) {
            return line;
        }
        String same = FORMULAS.get(letters);
        List<String> near = same != null ? List.of(same) : FORMULAS.entrySet().stream()
                .filter(formula -> isNear(letters, formula.getKey())).map(Map.Entry::getValue).toList();
        if (near.isEmpty()) {
            String capitals = FORMULAS.get(letters(capitals(line)));
            return capitals == null ? line : capitals;
        }
        if (near.size() != 1 || !isSet(line, near.getFirst())) {
            return line;
        }
        return same == null ? near.getFirst() : SPECKS.matcher(withMarks(line, same)).replaceAll("");
    }

    /** A line's words in capitals: beside an office stand specks of a seal or a signature that were taken for small letters. */
    private static String capitals(String line) {
        return Arrays.stream(line.split(" ")).filter(word -> letters(word).length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** The line's own spaces and points, the formula's letters with their marks. */
    private static String withMarks(String line, String formula) {
        String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
        StringBuilder repaired = new StringBuilder();
        int next = 0;
        for (char c : composed.toCharArray()) {
            if (!Character.isLetterOrDigit(c)) {
                repaired.append(c);
                continue;
            }
            while (!Character.isLetterOrDigit(formula.charAt(next))) {
                next++;
            }
            repaired.append(formula.charAt(next++));
        }
        return repaired.toString();
    }

    private static boolean isNear(String line, String formula) {
        int slips = formula.length() / LETTERS_A_SLIP;
        return Math.abs(line.length() - formula.length()) <= slips && Slips.between(line, formula) <= slips;
    }

    /** A formula in capitals is set in capitals. */
    private static boolean isSet(String line, String formula) {
        boolean capitals = formula.equals(formula.toUpperCase(Locale.ROOT));
        long small = line.chars().filter(Character::isLowerCase).count();
        return !capitals || small * 4 <= line.length();
    }

    private static String letters(String line) {
        StringBuilder letters = new StringBuilder();
        for (char c : Normalizer.normalize(line, Normalizer.Form.NFD).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                char upper = Character.toUpperCase(c);
                letters.append(upper == 'Đ' ? 'D' : upper);
            }
        }
        return letters.toString();
    }
}
