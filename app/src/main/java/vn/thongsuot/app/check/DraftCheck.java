package vn.thongsuot.app.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.form.FormCheck;
import vn.thongsuot.app.form.FormRules;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.DocumentFamily;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Coverage;

/**
 * Checks a draft. Knows neither files nor the clock: what it is held against and the day that counts for an undated draft come in.
 *
 * @param today the day whose rules hold for a draft without date
 * @param inForce the directives in force; {@code null} where none are given
 * @param parent the directive that the draft carries out; {@code null} where none is given
 * @param asked those of the parent's obligations that the draft must answer
 * @param needed the slots of "6 rõ" that must be filled
 */
public record DraftCheck(LocalDate today, @Nullable InForce inForce, @Nullable Directive parent, List<Obligation> asked, Needed needed) {

    /** Findings of the reader that are about the form, not about what is asked of whom. */
    private static final Set<String> FORM = Set.of("missing-part", "misspelt-heading");

    public DraftCheck {
        asked = List.copyOf(asked);
    }

    public Report of(Extracted source, Reading reading) {
        LocalDate day = reading.header().date() == null ? today : reading.header().date();
        DocumentFamily family = DocumentFamily.of(reading, source.text().text());
        List<Finding> form = new ArrayList<>(reading.findings().stream().filter(finding -> FORM.contains(finding.code())).toList());
        form.addAll(FormCheck.of(source, reading, day));
        List<Finding> others = reading.findings().stream().filter(finding -> !FORM.contains(finding.code())).toList();
        return new Report(source, reading, day, family, FormRules.of(family, day).sources(), form,
                reading.obligations().stream().map(o -> Clarity.of(o, day, needed)).toList(), Wordiness.of(source, reading), others,
                inForce, inForce == null ? List.of() : inForce.overlaps(source.sha256(), reading), parent,
                parent == null ? null : coverage(asked, source, reading));
    }

    /** How far a plan answers what it must: by what its words share, and by the traces that a drafted plan keeps. */
    public static Coverage coverage(List<Obligation> asked, Extracted source, Reading plan) {
        return Coverage.of(asked, plan.obligations(), Traces.of(asked, plan.obligations(), source.layout()));
    }
}
