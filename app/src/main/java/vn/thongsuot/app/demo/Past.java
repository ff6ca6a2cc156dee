package vn.thongsuot.app.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What happened in a world to try on which day, in the order of days; while it is lived through, what happens may lead to more on later days. */
final class Past {

    /** Something that happens. */
    @FunctionalInterface
    interface Step {

        void happen() throws IOException, InterruptedException;
    }

    private final NavigableMap<LocalDate, List<Step>> days = new TreeMap<>();

    void on(LocalDate day, Step step) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(step);
    }

    void live(DemoClock clock) throws IOException, InterruptedException {
        while (!days.isEmpty()) {
            Map.Entry<LocalDate, List<Step>> day = days.pollFirstEntry();
            clock.moveTo(day.getKey());
            for (Step step : day.getValue()) {
                step.happen();
            }
        }
    }
}
