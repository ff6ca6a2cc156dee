package vn.thongsuot.reading;

/** What words before a time say of it ({@code vocabulary/schedule-context.tsv}). */
enum ScheduleContext {
    MADE, DRAWN, NAMED, BEFORE, FACT;

    static final Phrases<ScheduleContext> PHRASES = Phrase.classes("schedule-context", ScheduleContext.class);
}
