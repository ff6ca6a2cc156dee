package vn.thongsuot.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Kind;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.SearchSource;

/** Units, found by name, short name, abbreviation or code. */
@Component
class UnitsInSearch implements SearchSource {

    private final Units units;
    private final Clock clock;

    UnitsInSearch(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String heading(Language language) {
        return language.say("Đơn vị", "Units");
    }

    @Override
    public List<Hit> search(String text, int limit, Language language) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Kind> kinds = units.kinds().stream().collect(Collectors.toMap(Kind::code, kind -> kind));
        List<Unit> found = units.search(text, today, limit);
        Map<UnitId, Unit> above = units.find(found.stream().flatMap(unit -> unit.parent().stream()).distinct().toList(), today);
        return found.stream().map(unit -> hit(unit, kinds.get(unit.kind()), above, language)).toList();
    }

    private static Hit hit(Unit unit, Kind kind, Map<UnitId, Unit> above, Language language) {
        String under = unit.parent().map(above::get).map(Unit::label).orElse("");
        String where = language.say(kind.vietnamese(), kind.english()) + (under.isEmpty() ? "" : " · " + under);
        return new Hit(unit.name(), where, "/units/" + unit.id().value(), "building-community");
    }
}
