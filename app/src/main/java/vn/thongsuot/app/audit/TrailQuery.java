package vn.thongsuot.app.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which records are asked for. What can't be read in an address is no condition.
 *
 * @param subject {@code unit:42}; empty for everything
 * @param before the last record of the page before this one
 */
public record TrailQuery(Optional<LocalDate> day, Optional<Long> person, String action, String subject, Optional<Place> before) {

    /** A place in the trail, newest first. */
    public record Place(Instant at, long id) {}

    static TrailQuery of(String day, String person, String action, String subject, String before) {
        return new TrailQuery(day(day), number(person), action.strip(), subject.strip(), place(before));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String text) {
        return text.strip().matches("\\d{1,18}") ? Optional.of(Long.valueOf(text.strip())) : Optional.empty();
    }

    private static Optional<Place> place(String text) {
        int comma = text.indexOf(',');
        try {
            return comma < 0 ? Optional.empty() : Optional.of(new Place(Instant.parse(text.substring(0, comma)), Long.parseLong(text.substring(comma + 1))));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The page after a record. */
    String after(Place last) {
        Map<String, String> parameters = new LinkedHashMap<>(conditions());
        parameters.put("before", last.at() + "," + last.id());
        return "/audit?" + parameters.entrySet().stream().map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What was asked, for the record of the reading itself. */
    Map<String, String> conditions() {
        Map<String, String> conditions = new TreeMap<>();
        day.ifPresent(value -> conditions.put("day", value.toString()));
        person.ifPresent(value -> conditions.put("person", value.toString()));
        if (!action.isEmpty()) {
            conditions.put("action", action);
        }
        if (!subject.isEmpty()) {
            conditions.put("subject", subject);
        }
        return conditions;
    }
}
