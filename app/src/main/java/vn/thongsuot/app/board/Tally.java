package vn.thongsuot.app.board;

import java.util.List;
import vn.thongsuot.app.web.Language;

/**
 * How many occurrences stand how.
 *
 * @param stopped suspended, or the unit was excused
 * @param silent of all of them, those of which the unit has said nothing yet
 */
public record Tally(long verified, long reported, long inTime, long noDeadline, long nearlyDue, long late, long stopped, long silent) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0);

    /** A share of the bar: its style, what it counts in words, and how many come before it. */
    public record Share(String style, String label, long count, long before) {}

    public long total() {
        return verified + reported + inTime + noDeadline + nearlyDue + late + stopped;
    }

    /** What the unit has yet to do in time, or without a day. */
    public long underWay() {
        return inTime + noDeadline;
    }

    Tally plus(Tally other) {
        return new Tally(verified + other.verified, reported + other.reported, inTime + other.inTime, noDeadline + other.noDeadline, nearlyDue + other.nearlyDue, late + other.late,
                stopped + other.stopped, silent + other.silent);
    }

    /** From what is done to what needs attention. */
    public List<Share> shares(Language language) {
        return List.of(
                new Share("done", language.say("hoàn thành", "done"), verified, 0),
                new Share("waiting", language.say("chờ xác nhận", "awaiting confirmation"), reported, verified),
                new Share("doing", language.say("đang làm, trong hạn", "under way in time"), inTime, verified + reported),
                new Share("open", language.say("đang làm, chưa có hạn", "under way, no deadline"), noDeadline, verified + reported + inTime),
                new Share("due", language.say("sắp đến hạn", "nearly due"), nearlyDue, verified + reported + inTime + noDeadline),
                new Share("late", language.say("quá hạn", "late"), late, verified + reported + inTime + noDeadline + nearlyDue),
                new Share("rest", language.say("tạm dừng, được miễn", "suspended or excused"), stopped, total() - stopped));
    }

    /** All of it in words, for whoever does not see the bar. */
    public String inWords(Language language) {
        return String.join("; ", shares(language).stream().filter(share -> share.count() > 0).map(share -> share.count() + " " + share.label()).toList());
    }
}
