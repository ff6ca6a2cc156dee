package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/** Tells what happened to a unit: its states one beside the next, with the reasons that were given. */
@Repository
class HistoryStore {

    private final JdbcClient jdbc;
    private final UnitStore units;

    HistoryStore(JdbcClient jdbc, UnitStore units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The latest first. */
    List<TreeViews.Event> of(UnitId unit) {
        Map<LocalDate, String> reasons = jdbc.sql("""
                select r.day, string_agg(r.reason, '; ' order by r.id) as reason
                from organization.reorganisation_part p join organization.reorganisation r on r.id = p.reorganisation_id
                where p.unit_id = :unit group by r.day
                """).param("unit", unit.value()).query((row, _) -> Map.entry(row.getObject("day", LocalDate.class), row.getString("reason"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Unit> states = units.states(unit);
        List<TreeViews.Event> events = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            Unit state = states.get(i);
            if (i == 0) {
                add(events, state.since(), "Thành lập: " + state.name(), "Established: " + state.name(), reasons);
            } else {
                compare(events, states.get(i - 1), state, reasons);
            }
        }
        states.getLast().until().ifPresent(end -> ended(events, unit, end, reasons));
        return events.reversed();
    }

    private void compare(List<TreeViews.Event> events, Unit before, Unit after, Map<LocalDate, String> reasons) {
        if (!before.name().equals(after.name())) {
            add(events, after.since(), "Đổi tên từ “" + before.name() + "” thành “" + after.name() + "”", "Renamed from “" + before.name() + "” to “" + after.name() + "”", reasons);
        } else if (before.parent().equals(after.parent())) {
            add(events, after.since(), "Sửa tên viết tắt, tên khác hoặc loại", "Short name, other names or kind changed", reasons);
        }
        if (!before.parent().equals(after.parent())) {
            String from = name(before.parent(), after.since().minusDays(1));
            String to = name(after.parent(), after.since());
            add(events, after.since(), "Chuyển từ “" + from + "” về “" + to + "”", "Moved from “" + from + "” to “" + to + "”", reasons);
        }
    }

    private void ended(List<TreeViews.Event> events, UnitId unit, LocalDate day, Map<LocalDate, String> reasons) {
        String successors = units.successions(unit).stream().map(succession -> "“" + name(Optional.of(succession.successor()), day) + "”").collect(Collectors.joining(", "));
        add(events, day, successors.isEmpty() ? "Kết thúc hoạt động" : "Kết thúc hoạt động; kế thừa: " + successors, successors.isEmpty() ? "Ended" : "Ended; succeeded by " + successors, reasons);
    }

    private String name(Optional<UnitId> unit, LocalDate day) {
        return unit.flatMap(id -> units.find(id, day).or(() -> units.last(id))).map(Unit::name).orElse("—");
    }

    private static void add(List<TreeViews.Event> events, LocalDate day, String vietnamese, String english, Map<LocalDate, String> reasons) {
        events.add(new TreeViews.Event(day, vietnamese, english, reasons.getOrDefault(day, "")));
    }
}
