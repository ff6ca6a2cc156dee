package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;

/** What became of units. */
@Service
@Transactional(readOnly = true)
class TreeHistory {

    private final HistoryStore store;
    private final UnitStore units;

    TreeHistory(HistoryStore store, UnitStore units) {
        this.store = store;
        this.units = units;
    }

    List<TreeViews.Event> of(UnitId unit) {
        return store.of(unit);
    }

    List<Unit> predecessors(UnitId unit) {
        return units.predecessors(unit).stream().flatMap(succession -> units.last(succession.unit()).stream()).toList();
    }

    List<Unit> successors(UnitId unit, LocalDate day) {
        return units.successions(unit).stream().filter(succession -> !succession.day().isAfter(day)).flatMap(succession -> units.last(succession.successor()).stream()).toList();
    }
}
