package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;

/** What the page of the workload shows: of the acting unit its people and the units below, of a unit below only units. */
@Service
@Transactional(readOnly = true)
class LoadDesk {

    private static final int UNITS = 200;
    private static final int DOCUMENTS = 50;
    private static final int MONTHS = 12;
    private static final Comparator<LoadView.Line> PRESSING_FIRST = Comparator.comparing(LoadView.Line::nobody).thenComparing(Comparator.comparingLong((LoadView.Line line) -> line.load().late()).reversed())
            .thenComparing(Comparator.comparingLong((LoadView.Line line) -> line.load().held()).reversed()).thenComparing(LoadView.Line::name);

    private final Loads loads;
    private final Occurrences occurrences;
    private final Units units;
    private final People people;
    private final Clock clock;

    LoadDesk(Loads loads, Occurrences occurrences, Units units, People people, Clock clock) {
        this.loads = loads;
        this.occurrences = occurrences;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** The acting unit, or one below it; empty where the other one is not. */
    Optional<LoadView> page(UnitId acting, UnitId top, Language language) {
        LocalDate today = LocalDate.now(clock);
        return units.find(top, today).filter(_ -> top.equals(acting) || units.isBelow(top, acting, today)).map(unit -> page(unit, top.equals(acting), today, language));
    }

    private LoadView page(Unit top, boolean own, LocalDate today, Language language) {
        LocalDate since = today.minusMonths(MONTHS);
        int nearly = occurrences.nearlyDueDays(today);
        List<LoadView.Line> below = below(loads.below(top.id(), since, today, nearly), today);
        return new LoadView(top.name(), own, since, own ? people(top.id(), since, today, nearly, language) : List.of(), below.subList(0, Math.min(UNITS, below.size())), below.size() > UNITS,
                own ? loads.costs(top.id(), since, today, DOCUMENTS).stream().map(cost -> cost(cost, language)).toList() : List.of());
    }

    private List<LoadView.Line> people(UnitId unit, LocalDate since, LocalDate today, int nearly, Language language) {
        Map<Optional<PersonId>, Load> held = loads.byPerson(unit, since, today, nearly);
        Map<PersonId, String> names = people.names(held.keySet().stream().flatMap(Optional::stream).toList());
        List<LoadView.Line> lines = new ArrayList<>();
        held.forEach((person, load) -> lines.add(new LoadView.Line(person.map(one -> names.getOrDefault(one, language.say("Người đã chuyển đi", "Somebody who has left")))
                .orElseGet(() -> language.say("Chưa giao cho ai", "Nobody yet")), "", person.isEmpty(), load)));
        return lines.stream().filter(line -> line.load().held() + line.load().done() > 0).sorted(PRESSING_FIRST).toList();
    }

    private List<LoadView.Line> below(Map<UnitId, Load> held, LocalDate today) {
        Map<UnitId, Unit> names = units.find(held.keySet(), today);
        List<LoadView.Line> lines = new ArrayList<>();
        held.forEach((unit, load) -> lines.add(new LoadView.Line(Optional.ofNullable(names.get(unit)).map(Unit::name).orElse(""), "/work/load?donvi=" + unit.value(), false, load)));
        lines.sort(PRESSING_FIRST);
        return lines;
    }

    private static LoadView.Cost cost(Loads.Cost cost, Language language) {
        return new LoadView.Cost(cost.name().isEmpty() ? language.say("Văn bản của cấp khác", "A document of others") : cost.name(), "/board/" + cost.document(), cost.occurrences(), cost.reports(), cost.files(),
                cost.days());
    }
}
