package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;

/** Codes written otherwise than prescribed, one document under two codes, one code with two dates. */
final class CodeForms {

    /** How many letters may differ between two writings of one symbol: "QĐ-UNBD" and "QĐ-UBND", "QĐ-Tg" and "QĐ-TTg". */
    private static final int SLIPS = 2;

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
        for (int i = 0; i < citations.size(); i++) {
            for (int k = i + 1; k < citations.size(); k++) {
                Citation a = citations.get(i);
                Citation b = citations.get(k);
                if (areTwins(a, b)) {
                    found.add(finding("Một văn bản viết hai cách: “" + a.code() + "” và “" + b.code() + "”. Thống nhất một cách viết.",
                            "One document is written two ways: “" + a.code() + "” and “" + b.code() + "”. Use one.", b.span()));
                }
            }
        }
    }

    private static boolean areTwins(Citation a, Citation b) {
        if (a.code() == null || b.code() == null || !Objects.equals(a.type(), b.type()) || !number(a.code()).equals(number(b.code()))) {
            return false;
        }
        boolean sameDate = a.date() != null && a.date().equals(b.date());
        return sameDate && differ(symbol(a.code()), symbol(b.code())) <= SLIPS;
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
