package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Occurrences.Place;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;

/** What the page of late units shows, to whoever gave them something and to those above them. */
@Service
@Transactional(readOnly = true)
class LateDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Occurrences occurrences;
    private final WorkReminders reminders;
    private final Urging urging;
    private final Units units;
    private final Clock clock;

    LateDesk(Occurrences occurrences, WorkReminders reminders, Urging urging, Units units, Clock clock) {
        this.occurrences = occurrences;
        this.reminders = reminders;
        this.urging = urging;
        this.units = units;
        this.clock = clock;
    }

    /** Empty where nobody else is late with it as far as the unit may see. */
    Optional<LateView> page(UnitId asking, DocumentId document, Optional<Place> after, int size, boolean speaks, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> found = occurrences.late(asking, document, today, after, size + 1);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Occurrence> page = found.size() > size ? found.subList(0, size) : found;
        Map<UnitId, Unit> named = units.find(page.stream().map(occurrence -> occurrence.key().unit()).distinct().toList(), today);
        List<LateView.Line> lines = page.stream().map(occurrence -> new LateView.Line(Optional.ofNullable(named.get(occurrence.key().unit())).map(Unit::name).orElse(""),
                WorkDesk.line(occurrence, today, 0, Map.of(), language),
                reminders.of(occurrence).stream().map(reminder -> reminder.whom().in(language) + " " + DAY.format(reminder.day())).toList())).toList();
        Occurrence first = page.getFirst();
        String next = found.size() > size ? "/work/late/" + document.value() + "?sau=" + WorkPlaces.written(Place.of(page.getLast())) : "";
        return Optional.of(new LateView(document.value(), first.duty().document(), speaks && first.issuer().equals(asking) && urging.anybody(asking, document, false, today), speaks && urging.anybody(asking, document, true, today),
                occurrences.howManyLate(asking, document, today, LateView.Late.MANY + 1),
                urging.letters(asking, document).stream().map(letter -> new LateView.Letter("/work/late/" + document.value() + "/letters/" + letter.id(), letter.passed(), letter.day(), letter.code(), letter.units(),
                        letter.occurrences())).toList(), lines, next));
    }
}
