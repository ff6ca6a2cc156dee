package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;

/** Codes written otherwise than prescribed, or one document written two ways. */
final class CodeForms {

    private CodeForms() {}

    static List<Finding> findings(String text, List<Citation> citations) {
        List<Finding> found = new ArrayList<>();
        for (Citation citation : citations) {
            Map<String, Span> forms = new LinkedHashMap<>();
            citation.mentions().forEach(span -> forms.putIfAbsent(Folded.in(text, span), span));
            for (Map.Entry<String, Span> form : forms.entrySet()) {
                if (!form.getKey().equals(citation.code())) {
                    found.add(new Finding("code-inconsistent", Severity.WARNING, null,
                            "Ký hiệu viết “" + form.getKey() + "”, đúng thể thức là “" + citation.code() + "”.",
                            "The code is written “" + form.getKey() + "”; the prescribed form is “" + citation.code() + "”.", form.getValue()));
                }
            }
        }
        twins(citations, found);
        return found;
    }

    /** Two codes of one number and date whose symbols differ by a letter name one document. */
    private static void twins(List<Citation> citations, List<Finding> found) {
        for (int i = 0; i < citations.size(); i++) {
            for (int k = i + 1; k < citations.size(); k++) {
                Citation a = citations.get(i);
                Citation b = citations.get(k);
                boolean same = a.date() != null && a.date().equals(b.date()) && number(a).equals(number(b))
                        && FrameLine.bare(a.code()).replaceAll("[^A-Z0-9]", "").equals(FrameLine.bare(b.code()).replaceAll("[^A-Z0-9]", ""));
                if (same) {
                    found.add(new Finding("code-inconsistent", Severity.WARNING, null,
                            "Một văn bản viết hai cách: “" + a.code() + "” và “" + b.code() + "”.",
                            "One document is written two ways: “" + a.code() + "” and “" + b.code() + "”.", b.span()));
                }
            }
        }
    }

    private static String number(Citation citation) {
        return citation.code() == null ? "" : citation.code().replaceAll("[^\\d].*", "");
    }
}
