package vn.thongsuot.app.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/**
 * What was said of an occurrence, once and for good.
 *
 * @param day the day asked for or given
 * @param person whoever became responsible
 * @param joint what entries made by one act for several occurrences have in common; {@code null} where it is for this one alone
 * @param figures by the number of the target, counted from 1
 */
record Entry(Act act, Instant at, UnitId byUnit, @Nullable PersonId byPerson, String words, @Nullable Integer percent, @Nullable LocalDate day, @Nullable PersonId person,
        @Nullable Long joint, Map<Integer, BigDecimal> figures) {

    Entry {
        figures = Map.copyOf(figures);
    }

    /** What the document wants reached: its words, and the unit in which it counts. */
    record Target(String text, String unit, String comparison, String value) {}
}
