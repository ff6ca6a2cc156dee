package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;

/** Codes written otherwise than prescribed, one document under two codes, one code with two dates. */
final class CodeForms {

    /** How many letters may differ between two writings of one symbol: "QĐ-UNBD" and "QĐ-UBND", "QĐ-Tg" and "QĐ-TTg". */
    private static final int SLIPS = 2;
    /** A code is held against so many others of its type, number and date: nobody writes one document in more ways. */
    private static final int WRITINGS = 20;

    private CodeForms() {}

    static List<Finding> findings(Wording text, List<Citation> citations) {
        List<Finding> found = new ArrayList<>();
        for (Citation citation : citations) {
            forms(text, citation, found);
            dates(text, citation, found);
        }
        twins(citations, found);
        return found;
    }

    private static void forms(Wording text, Citation citation, List<Finding> found) {
        Map<String, Span> forms = new LinkedHashMap<>();
        citation.mentions().forEach(span -> forms.putIfAbsent(Folded.in(text, span).replace('–', '-').replace('‑', '-'), span));
        forms.forEach((form, span) -> {
            if (!form.equals(citation.code())) {
                found.add(finding("Ký hiệu viết “" + form + "”, đúng thể thức là “" + citation.code() + "”.",
                        "The code is written “" + form + "”; the prescribed form is “" + citation.code() + "”.", span));
            }
        });
    }

    /** "Nghị quyết số 12-NQ/TU ngày 20/3/2024" here, "ngày 20/5/2024" there. */
    private static void dates(Wording text, Citation citation, List<Finding> found) {
        if (citation.mentions().size() < 2) {
            return;
        }
        for (Span mention : citation.mentions()) {
            LocalDate date = Citations.dateAfter(text, mention.end());
            if (date != null && citation.date() != null && !date.equals(citation.date())) {
                found.add(finding("“" + citation.code() + "” ghi hai ngày khác nhau: " + shown(citation.date()) + " và " + shown(date) + ". Kiểm tra lại ngày ban hành.",
                        "“" + citation.code() + "” has two dates: " + citation.date() + " and " + date + ". Check when it was issued.", mention));
                return;
            }
        }
    }

    private static String shown(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** Two codes of one number and date whose symbols differ by a slip name one document. */
    private static void twins(List<Citation> citations, List<Finding> found) {
        Map<Numbered, Deque<Citation>> later = new HashMap<>();
        for (Citation citation : citations) {
            if (citation.code() != null && citation.date() != null) {
                later.computeIfAbsent(Numbered.of(citation), numbered -> new ArrayDeque<>()).add(citation);
            }
        }
        for (Citation citation : citations) {
            if (citation.code() != null && citation.date() != null) {
                Deque<Citation> alike = later.get(Numbered.of(citation));
                alike.removeFirst();
                alike.stream().limit(WRITINGS).filter(other -> differ(symbol(citation.code()), symbol(other.code())) <= SLIPS).forEach(other -> found.add(twin(citation, other)));
            }
        }
    }

    /** What the two codes of one document have in common. */
    private record Numbered(@Nullable String type, String number, LocalDate date) {

        static Numbered of(Citation citation) {
            return new Numbered(citation.type(), CodeForms.number(citation.code()), citation.date());
        }
    }

    private static Finding twin(Citation a, Citation b) {
        return finding("Một văn bản viết hai cách: “" + a.code() + "” và “" + b.code() + "”. Thống nhất một cách viết.",
                "One document is written two ways: “" + a.code() + "” and “" + b.code() + "”. Use one.", b.span());
    }

    private static String number(String code) {
        int end = 0;
        while (end < code.length() && code.charAt(end) >= '0' && code.charAt(end) <= '9') {
            end++;
        }
        return code.substring(0, end);
    }

    private static String symbol(String code) {
        return Bare.of(code.substring(number(code).length())).replaceAll("[^A-Z0-9]", "");
    }

    /** Letters to change, add or leave out to make one symbol the other (Levenshtein's distance). */
    private static int differ(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int k = 1; k <= b.length(); k++) {
                int swap = corner + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                corner = row[k];
                row[k] = Math.min(swap, Math.min(row[k], row[k - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static Finding finding(String message, String messageEn, Span span) {
        return new Finding("code-inconsistent", Severity.WARNING, null, message, messageEn, span);
    }
}
