package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.DocumentInspected;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.AtUnit;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Language;

/** Registers of the units at and below an inspector's own, to read only. What is opened stands in the record of the unit that it belongs to. */
@Service
class Inspecting implements AtUnit {

    private final RegisterDesk desk;
    private final Units units;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Inspecting(RegisterDesk desk, Units units, ApplicationEventPublisher news, Clock clock) {
        this.desk = desk;
        this.units = units;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<RegisterView> register(UnitId unit, Optional<DocumentId> before, int size, Actor actor) {
        return seen(unit, actor).map(found -> desk.register(unit, before, size, false, false).inspected(found.name(), path(unit)));
    }

    @Transactional
    public Optional<DocumentView> document(UnitId unit, DocumentId id, Language language, Actor actor) {
        return seen(unit, actor).flatMap(found -> desk.document(unit, id, language, false, false)).map(view -> {
            news.publishEvent(new DocumentInspected(unit, id));
            return view.inspected(path(unit));
        });
    }

    @Transactional
    public Optional<RegisterDesk.Original> original(UnitId unit, DocumentId id, Actor actor) {
        return seen(unit, actor).flatMap(found -> desk.original(unit, id)).map(original -> {
            news.publishEvent(new DocumentInspected(unit, id));
            return original;
        });
    }

    private Optional<Unit> seen(UnitId unit, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return units.find(unit, today).filter(found -> actor.unit().filter(own -> own.equals(unit) || units.isBelow(unit, own, today)).isPresent());
    }

    private static String path(UnitId unit) {
        return "/units/" + unit.value() + "/documents";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Destination> at(UnitId unit) {
        Actor actor = Acting.current();
        return DirectivePolicy.mayInspect(actor) && seen(unit, actor).isPresent() ? List.of(new Destination(20, path(unit), "file-text", "Văn bản của đơn vị", "Documents of the unit"))
                : List.of();
    }
}
