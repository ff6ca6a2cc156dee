package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;

/** What words before a time say of it ({@code vocabulary/schedule-context.tsv}). */
enum ScheduleContext {
    MADE, DRAWN, NAMED, BEFORE, FACT;

    static final Phrases<ScheduleContext> PHRASES = Phrase.classes("schedule-context", ScheduleContext.class);

    /** What a word says, or the phrase that begins with it; {@code null} where it says nothing. */
    static @Nullable ScheduleContext at(Words words, int i) {
        Phrases.Match<ScheduleContext> match = i < 0 ? null : PHRASES.at(words, i);
        return match == null ? null : match.value();
    }
}
