package vn.thongsuot.app.directive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;

/** What a document carries out, and what carries it out. */
@Service
@Transactional(readOnly = true)
class CascadeDesk {

    private static final int LINES = 100;
    private static final List<String> PLAN_WORDS = planWords();

    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final Citations citations;
    private final Units units;
    private final Clock clock;

    CascadeDesk(Register register, Readings readings, Issues issues, Citations citations, Units units, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.citations = citations;
        this.units = units;
        this.clock = clock;
    }

    private static List<String> planWords() {
        try (InputStream in = Objects.requireNonNull(CascadeDesk.class.getResourceAsStream("plan-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<CascadeView> cascade(UnitId unit, DocumentId id, boolean missingOnly, long after) {
        return register.find(unit, id).map(document -> view(unit, document, missingOnly, after));
    }

    private CascadeView view(UnitId unit, Document document, boolean missingOnly, long after) {
        List<CascadeView.Up> up = citations.of(unit, document.id()).stream().map(CascadeDesk::up).toList();
        if (issues.find(unit, document.id()).filter(Issue::done).isEmpty()) {
            return new CascadeView(document.id().value(), document.name(), up, false, 0, 0, 0, missingOnly, List.of(), "");
        }
        List<String> planned = readings.obligations(unit, document.id()).stream().filter(CascadeDesk::asksForAPlan).map(ReviewedObligation::id).toList();
        Citations.Counts counts = citations.counts(unit, document.id(), planned);
        List<Citations.Below> found = citations.below(unit, document.id(), planned, missingOnly, after, LINES + 1);
        List<Citations.Below> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        String next = found.size() > LINES ? "/documents/" + document.id().value() + "/cascade?" + (missingOnly ? "thieu=true&" : "") + "sau=" + shown.getLast().unit().value() : "";
        return new CascadeView(document.id().value(), document.name(), up, true, counts.units(), counts.withOwn(), counts.missing(), missingOnly, lines(shown), next);
    }

    private List<CascadeView.Line> lines(List<Citations.Below> shown) {
        Map<UnitId, Unit> known = units.find(shown.stream().map(Citations.Below::unit).toList(), LocalDate.now(clock));
        List<CascadeView.Line> lines = new ArrayList<>();
        for (Citations.Below below : shown) {
            Unit unit = known.get(below.unit());
            lines.add(new CascadeView.Line(unit == null ? "" : unit.name(), below.receivedAt() != null, below.must(), below.own() == null ? "" : below.own(),
                    below.title() == null ? "" : below.title(), below.date()));
        }
        return lines;
    }

    private static CascadeView.Up up(Citations.Cited cited) {
        String path = cited.registered() != null ? "/documents/" + cited.registered().value() : cited.delivered() != null ? "/inbox/" + cited.delivered().value() : "";
        return new CascadeView.Up(((cited.type() == null ? "" : cited.type() + " ") + cited.code()).strip(), cited.date(), cited.issuer() == null ? "" : cited.issuer(), cited.basis(), path);
    }

    private static boolean asksForAPlan(ReviewedObligation obligation) {
        String words = obligation.text().toLowerCase(Locale.ROOT);
        return obligation.state() != ReviewedObligation.State.DROPPED && PLAN_WORDS.stream().anyMatch(words::contains);
    }
}
