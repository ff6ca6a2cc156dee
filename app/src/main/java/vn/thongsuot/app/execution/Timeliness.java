package vn.thongsuot.app.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.State;

/** How an occurrence stands against its day: judged by the day on which it is asked, never stored. Source: the two axes of the systems in use. */
public enum Timeliness {
    IN_TIME("trong hạn", "in time", State.PLAIN),
    NEARLY_DUE("sắp đến hạn", "nearly due", State.DUE),
    LATE("quá hạn", "late", State.LATE),
    /** A value of its own: most of what plans ask has no day. */
    NO_DEADLINE("chưa có hạn", "no deadline", State.OPEN),
    DONE_IN_TIME("đúng hạn", "on time", State.DONE),
    DONE_LATE("xong sau hạn", "done late", State.LATE),
    /** Time does not run. */
    STOPPED("không tính hạn", "time does not run", State.PAUSED);

    private final String vietnamese;
    private final String english;
    private final State tag;

    Timeliness(String vietnamese, String english, State tag) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.tag = tag;
    }

    /** @param nearly how many days before the last one count as nearly due */
    public static Timeliness of(WorkState state, @Nullable LocalDate due, @Nullable LocalDate reportedOn, LocalDate today, int nearly) {
        return switch (state) {
            case REFUSED, SUSPENDED, ENDED -> STOPPED;
            case REPORTED, VERIFIED -> due == null ? NO_DEADLINE : reportedOn != null && reportedOn.isAfter(due) ? DONE_LATE : DONE_IN_TIME;
            case OPEN, RETURNED, REFUSAL_ASKED -> due == null ? NO_DEADLINE : today.isAfter(due) ? LATE : today.plusDays(nearly).isBefore(due) ? IN_TIME : NEARLY_DUE;
        };
    }

    public String in(Language language) {
        return language.say(vietnamese, english);
    }

    public State tag() {
        return tag;
    }
}
