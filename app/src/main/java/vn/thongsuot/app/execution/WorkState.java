package vn.thongsuot.app.execution;

import java.util.Locale;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.State;

/** How far an occurrence is: one of two axes, the other is {@link Timeliness}. */
public enum WorkState {
    OPEN("đang làm", "under way", State.DOING),
    /** The unit claims to have done it. */
    REPORTED("chờ xác nhận", "awaiting confirmation", State.WAITING),
    VERIFIED("hoàn thành", "done", State.DONE),
    /** What was reported does not suffice. */
    RETURNED("thực hiện lại", "redo", State.DUE),
    REFUSAL_ASKED("xin không thực hiện, chờ trả lời", "refused, awaiting an answer", State.WAITING),
    /** The refusal was accepted: the unit owes it no longer. */
    REFUSED("được miễn thực hiện", "refusal accepted", State.PLAIN),
    SUSPENDED("tạm dừng", "suspended", State.PAUSED),
    /** Withdrawn, replaced, or taken over by a successor. */
    ENDED("không còn phải thực hiện", "no longer owed", State.PLAIN);

    private final String vietnamese;
    private final String english;
    private final State tag;

    WorkState(String vietnamese, String english, State tag) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.tag = tag;
    }

    /** Whether the unit has to do something about it. */
    public boolean owed() {
        return this == OPEN || this == RETURNED;
    }

    public String in(Language language) {
        return language.say(vietnamese, english);
    }

    public State tag() {
        return tag;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static WorkState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
