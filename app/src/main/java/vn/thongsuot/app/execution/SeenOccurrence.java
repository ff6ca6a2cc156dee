package vn.thongsuot.app.execution;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thongsuot.app.identity.UnitId;

/**
 * An occurrence as somebody has it before them: {@code 9_o3_2026-11-10_4} in a form of its unit.
 *
 * @param entries how many entries it had then
 */
record SeenOccurrence(OccurrenceKey key, int entries) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})_([a-z0-9.-]{1,40})_([0-9-]{10})_(\\d{1,9})");

    static SeenOccurrence of(Occurrence occurrence) {
        return new SeenOccurrence(occurrence.key(), occurrence.entries());
    }

    /** Empty where it can't be read. */
    static Optional<SeenOccurrence> read(UnitId unit, String text) {
        Matcher written = WRITTEN.matcher(text);
        return !written.matches() ? Optional.empty() : OccurrenceKey.of(unit.value(), Long.parseLong(written.group(1)), written.group(2), written.group(3))
                .map(key -> new SeenOccurrence(key, Integer.parseInt(written.group(4))));
    }

    String written() {
        return key.document().value() + "_" + key.obligation() + "_" + key.periodStart() + "_" + entries;
    }
}
