package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thongsuot.app.identity.UnitId;

/**
 * What a unit writes to pass its part down.
 *
 * @param units the numbers of the units chosen
 * @param day by when, as typed
 * @param ahead whether it is given for coming periods too
 * @param find words by which units further below are looked for
 */
public record PassingForm(List<String> units, String words, String day, boolean ahead, String find) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    public PassingForm {
        units = List.copyOf(units);
        words = words.strip();
        day = day.strip();
        find = find.strip();
    }

    /** Nothing chosen yet; by when is the unit's own day, and what has periods is given for all that come. */
    static PassingForm blank(Occurrence own, LocalDate today) {
        LocalDate due = own.due();
        return new PassingForm(List.of(), "", due == null ? "" : DAY.format(due.isBefore(today) ? today : due), PassingAhead.fits(own), "");
    }

    List<UnitId> chosen() {
        return chosen(units);
    }

    static List<UnitId> chosen(List<String> units) {
        return units.stream().filter(unit -> NUMBER.matcher(unit).matches()).distinct().map(unit -> new UnitId(Long.parseLong(unit))).toList();
    }

    Optional<LocalDate> typedDay() {
        return EntryForm.day(day);
    }
}
