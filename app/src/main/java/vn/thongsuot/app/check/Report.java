package vn.thongsuot.app.check;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.check.InForce.Overlap;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.DocumentFamily;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;
import vn.thongsuot.reading.Span;
import vn.thongsuot.reading.match.Coverage;

/**
 * What the check of a draft found.
 *
 * @param day whose rules it was judged by: the document's, or today's for one without date
 * @param rules the documents in which those rules stand; empty where none were in force
 * @param form what in its form is to be mended
 * @param findings what the reader found beside the form
 * @param overlaps obligations that directives in force state already
 * @param coverage of the parent's obligations; {@code null} where no parent was given
 */
public record Report(
        Extracted source,
        Reading reading,
        LocalDate day,
        DocumentFamily family,
        List<String> rules,
        List<Finding> form,
        List<Clarity> clarity,
        Wordiness wordiness,
        List<Finding> findings,
        @Nullable InForce inForce,
        List<Overlap> overlaps,
        @Nullable Directive parent,
        @Nullable Coverage coverage) {

    public Report {
        rules = List.copyOf(rules);
        form = List.copyOf(form);
        clarity = List.copyOf(clarity);
        findings = List.copyOf(findings);
        overlaps = List.copyOf(overlaps);
    }

    /** Whether anything is there that its writer should mend before it is issued; notes are not. */
    public boolean isToMend() {
        return hasSevere(form) || hasSevere(findings) || clarity.stream().anyMatch(Clarity::isToMend) || !wordiness.repetitions().isEmpty()
                || overlaps.stream().anyMatch(Overlap::isSame) || coverage != null && coverage.count(Coverage.State.LEFT_OUT) > 0;
    }

    private static boolean hasSevere(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO);
    }

    /** The words of the document at a place, white space folded. */
    public String words(Span span) {
        return span.in(source.text().text()).replaceAll("\\s+", " ").strip();
    }
}
