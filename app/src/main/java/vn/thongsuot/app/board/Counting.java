package vn.thongsuot.app.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** Counts on the board that is kept in memory, for whoever may know of it; in the database as long as it is not there. */
@Component
class Counting {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    /** The days that somebody looks at: today, those it is held against, and a few that were asked for. */
    private static final int REMEMBERED = 9;

    private final JdbcClient sql;
    private final Following following;
    private final Tallies tallies;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Trees trees;
    private final LinkedHashMap<Judged, Counted> days = new LinkedHashMap<>();

    Counting(JdbcClient sql, Following following, Standings standings, Tallies tallies, TransactionOperations transaction, Clock clock) {
        this.sql = sql;
        this.tallies = tallies;
        this.following = following;
        this.transaction = transaction;
        this.clock = clock;
        this.trees = new Trees(standings);
    }

    /**
     * What one may count of a unit at this moment; asked once for a page, however many days it shows.
     *
     * @param name what the unit is called today; empty where it is not there
     */
    record Allowed(UnitId top, Optional<String> name, boolean within, Set<Long> sent, String changes) {}

    /** @param past as it stood at the end of the day, not as it stands now judged by it */
    private record Judged(UnitNumbers numbers, Standing.Day day, boolean past) {}

    /** A moment of the board, with what of it the top may count. */
    private record Seen(Allowed allowed, Count count, Counted day) {

        Whole whole() {
            return day.whole(allowed, count);
        }

        Tally total() {
            return day.total(allowed, count);
        }
    }

    private Optional<Seen> see(Allowed allowed, Standing.Day day, boolean past) {
        return following.current().flatMap(followed -> (past ? followed.past().known(day.day()) : Optional.of(followed.projection())).map(all -> new Seen(allowed,
                allowed.within() ? new Count(all, trees.on(day.day(), allowed.changes(), followed.numbers()).below(allowed.top().value()), day, allowed.sent())
                        : new Count(Projection.EMPTY, Slice.NONE, day, Set.of()), kept(new Judged(followed.numbers(), day, past)))));
    }

    private Counted kept(Judged judged) {
        synchronized (days) {
            Counted found = days.remove(judged);
            if (found == null && days.size() >= REMEMBERED) {
                days.pollFirstEntry();
            }
            days.putLast(judged, found == null ? new Counted(judged.day()) : found);
            return days.get(judged);
        }
    }

    /** What everybody looks at is summed up before anybody asks: a country takes a while the first time. */
    @Scheduled(fixedDelay = 5_000)
    void prepare() {
        following.current().ifPresent(followed -> {
            LocalDate today = LocalDate.now(clock);
            List<LocalDate> shown = new ArrayList<>(Moment.before(today));
            shown.add(today);
            try {
                Map<LocalDate, Standing.Day> judging = Acting.as(Actor.system("board"), () -> transaction.execute(_ -> tallies.judging(shown)));
                judging.forEach((day, judged) -> (day.equals(today) ? Optional.of(followed.projection()) : followed.past().known(day))
                        .ifPresent(projection -> kept(new Judged(followed.numbers(), judged, !day.equals(today))).prepare(projection, !day.equals(today))));
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("board: could not be summed up: {}", e.toString());
            }
        });
    }

    /** The numbers of a unit with everything below it. */
    record Whole(Map<String, Tally> byDocument, Map<String, Tally> byUnit) {

        Whole {
            byDocument = Collections.unmodifiableMap(byDocument);
            byUnit = Collections.unmodifiableMap(byUnit);
        }

        Tally total() {
            return sum(byDocument);
        }
    }

    /** What is kept for counting, in memory. */
    long bytes() {
        synchronized (days) {
            return days.values().stream().mapToLong(Counted::bytes).sum();
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
        return see(of, day, past).map(Seen::whole)
                .orElseGet(() -> new Whole(tallies.count(of.top(), null, Dimension.DOCUMENT, day, past), tallies.count(of.top(), null, Dimension.UNIT, day, past)));
    }

    /** All of that together. */
    Tally total(Allowed of, Standing.Day day, boolean past) {
        return see(of, day, past).map(Seen::total).orElseGet(() -> sum(tallies.count(of.top(), null, Dimension.DOCUMENT, day, past)));
    }

    /** The same by the obligations of one document. */
    Map<String, Tally> obligations(Allowed of, DocumentId document, Standing.Day day, boolean past) {
        return see(of, day, past).map(seen -> seen.count().obligations(document.value())).orElseGet(() -> tallies.count(of.top(), document, Dimension.OBLIGATION, day, past));
    }

    Allowed allowed(UnitId top) {
        return sql.sql("select name, within, sent, changes from execution.countable(:top, :today)").param("top", top.value()).param("today", LocalDate.now(clock))
                .query((row, number) -> new Allowed(top, Optional.ofNullable(row.getString(1)), row.getBoolean(2), row.getArray(3) == null ? Set.of() : Arrays.stream((Long[]) row.getArray(3).getArray()).collect(Collectors.toUnmodifiableSet()),
                        row.getString(4)))
                .single();
    }
}
