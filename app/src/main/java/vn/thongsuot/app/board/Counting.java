package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.UnitId;

/** Counts on the board that is kept in memory, for whoever may know of it; in the database as long as it is not there. */
@Component
class Counting {

    private static final int REMEMBERED = 64;
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** What is counted more quickly than this is not worth remembering. */
    private static final long WORTH_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final JdbcClient sql;
    private final Following following;
    private final Tallies tallies;
    private final Trees trees;
    private final LinkedHashMap<Asked, Kept> counts = new LinkedHashMap<>();

    Counting(JdbcClient sql, Following following, Standings standings, Tallies tallies) {
        this.sql = sql;
        this.tallies = tallies;
        this.following = following;
        this.trees = new Trees(standings);
    }

    /** What one may count of a unit at this moment; asked once for a page, however many days it shows. */
    record Allowed(UnitId top, boolean within, Set<Long> sent, String changes) {}

    private record Asked(UnitNumbers numbers, long top, Standing.Day day, Set<Long> sent, String changes, boolean past) {}

    /** A count of some moment; it keeps the board of that moment in memory, so not for long. */
    private record Kept(Count count, long at) {}

    /** A moment of the board, with what of it the top may count. */
    private record Seen(Following.Followed followed, Projection projection, Slice slice, Allowed allowed) {}

    private Optional<Seen> see(Allowed allowed, LocalDate day, boolean past) {
        return following.current().flatMap(followed -> (past ? followed.past().known(day) : Optional.of(followed.projection()))
                .map(all -> allowed.within() ? new Seen(followed, all, trees.on(day, allowed.changes(), followed.numbers()).below(allowed.top().value()), allowed)
                        : new Seen(followed, Projection.EMPTY, Slice.NONE, new Allowed(allowed.top(), false, Set.of(), ""))));
    }

    /** The numbers of a unit with everything below it. */
    record Whole(Map<String, Tally> byDocument, Map<String, Tally> byUnit) {

        Tally total() {
            return sum(byDocument);
        }
    }

    static Tally sum(Map<String, Tally> tallies) {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** Whether a past day can be counted without going through everything. */
    boolean knows(LocalDate day) {
        return following.current().flatMap(followed -> followed.past().known(day)).isPresent();
    }

    /**
     * The numbers of a unit and of everything below it, and of what it sent; nothing for a unit that is neither the acting one nor below it.
     *
     * @param past as it stood at the end of the day, not as it stands now judged by it
     */
    Whole whole(Allowed of, Standing.Day day, boolean past) {
        return see(of, day.day(), past).map(seen -> count(of.top(), seen, day, past)).map(count -> new Whole(count.byDocument(), count.byUnit()))
                .orElseGet(() -> new Whole(tallies.count(of.top(), null, Dimension.DOCUMENT, day, past), tallies.count(of.top(), null, Dimension.UNIT, day, past)));
    }

    private Count count(UnitId top, Seen seen, Standing.Day day, boolean past) {
        Asked asked = new Asked(seen.followed().numbers(), top.value(), day, seen.allowed().sent(), seen.allowed().changes(), past);
        long from = System.nanoTime();
        Kept kept = kept(asked);
        Count count = kept == null ? Count.of(seen.projection(), seen.slice(), day, seen.allowed().sent()) : kept.count().at(seen.projection());
        if (kept != null || System.nanoTime() - from > WORTH_NANOS) {
            keep(asked, count);
        }
        return count;
    }

    /** The same by the obligations of one document. */
    Map<String, Tally> obligations(Allowed of, DocumentId document, Standing.Day day, boolean past) {
        return see(of, day.day(), past).map(seen -> {
            Projection.OfDocument found = seen.projection().documents().get(document.value());
            return found == null ? Map.<String, Tally>of() : Count.byObligation(found, seen.slice(), day, seen.allowed().sent().contains(document.value()));
        }).orElseGet(() -> tallies.count(of.top(), document, Dimension.OBLIGATION, day, past));
    }

    private @Nullable Kept kept(Asked asked) {
        synchronized (counts) {
            return counts.get(asked);
        }
    }

    private void keep(Asked asked, Count count) {
        synchronized (counts) {
            counts.remove(asked);
            if (counts.size() >= REMEMBERED) {
                counts.pollFirstEntry();
            }
            counts.put(asked, new Kept(count, System.nanoTime()));
        }
    }

    @Scheduled(fixedDelay = 10_000)
    void forget() {
        synchronized (counts) {
            counts.values().removeIf(kept -> System.nanoTime() - kept.at() > KEPT_NANOS);
        }
    }

    Allowed allowed(UnitId top) {
        return sql.sql("""
                        select identity.reach() in ('UNIT', 'SUBTREE') and identity.is_within(:top, identity.unit()),
                               case when :top = identity.unit() then array(select i.document_id from directive.issue i where i.unit_id = :top and i.state = 'issued') end,
                               (select coalesce(max(r.id), 0) from organization.reorganisation r) || ' ' || (select count(*) from organization.import i where i.done_at is not null)""")
                .param("top", top.value())
                .query((row, number) -> new Allowed(top, row.getBoolean(1), row.getArray(2) == null ? Set.of() : Arrays.stream((Long[]) row.getArray(2).getArray()).collect(Collectors.toUnmodifiableSet()),
                        row.getString(3)))
                .single();
    }
}
