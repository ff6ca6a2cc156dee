package vn.thongsuot.app.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Page;
import vn.thongsuot.app.web.Theme;

/** A leader before the board, asking what its pages ask; and a second board beside the server's, as another server would hold it. */
public final class BoardReader {

    private final ApplicationContext server;
    private final Following following;

    private BoardReader(ApplicationContext server, Following following) {
        this.server = server;
        this.following = following;
    }

    public static BoardReader of(ApplicationContext server) {
        return new BoardReader(server, server.getBean(Following.class));
    }

    /** Follows the same database by itself. */
    public static BoardReader second(ApplicationContext server) {
        Following other = new Following(server.getBean(Standings.class), server.getBean(TransactionOperations.class), server.getBean(Clock.class));
        other.load();
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    TimeUnit.MILLISECONDS.sleep(200);
                } catch (InterruptedException e) {
                    return;
                }
                other.catchUp();
            }
        });
        return new BoardReader(server, other);
    }

    public boolean ready() {
        return following.current().isPresent();
    }

    private static final Page PAGE = new Page(Language.VI, Theme.values()[0], "/board", "/board", Optional.empty(), List.of(), List.of(), "", "", Zone.OFFICE, LocalDate.now(Zone.OFFICE), null);

    /** What stands on the page of a unit; how many lines it has. As the page's request does: in the desk's own transaction, which only reads. */
    public int page(long top) {
        following.catchUp(new UnitId(top));
        return as(top, () -> server.getBean(BoardDesk.class).whole(new UnitId(top), new UnitId(top), Moment.of("", LocalDate.now(server.getBean(Clock.class))), PAGE).orElseThrow()).documents().size();
    }

    /** Whether an occurrence is seen as reported, without asking the database. */
    public boolean sees(long unit, long document, String obligation, LocalDate start) {
        Following.Followed now = following.current().orElseThrow();
        return Optional.ofNullable(now.projection().documents().get(document)).map(of -> of.parts().get(new Projection.Part(obligation, start)))
                .filter(strata -> strata.stream().anyMatch(stratum -> stratum.of(Standing.REPORTED).contains(now.numbers().of(unit)))).isPresent();
    }

    /** How many numbers the board of a unit has that plain SQL counts otherwise. */
    public long differences(long top) {
        following.catchUp();
        Counting counting = server.getBean(Counting.class);
        Tallies tallies = server.getBean(Tallies.class);
        return as(top, () -> server.getBean(TransactionOperations.class).execute(_ -> {
            Standing.Day today = tallies.judging(LocalDate.now(server.getBean(Clock.class)));
            Counting.Whole whole = counting.whole(counting.allowed(new UnitId(top)), today, false);
            return different(whole.byDocument(), tallies.count(new UnitId(top), null, Dimension.DOCUMENT, today, false))
                    + different(whole.byUnit(), tallies.count(new UnitId(top), null, Dimension.UNIT, today, false));
        }));
    }

    private static long different(Map<String, Tally> board, Map<String, Tally> plain) {
        return board.keySet().stream().filter(key -> !board.get(key).equals(plain.get(key))).count() + plain.keySet().stream().filter(key -> !board.containsKey(key)).count();
    }

    /** Milliseconds that reading everything anew takes. */
    public double rebuild() {
        long from = System.nanoTime();
        following.load();
        return (System.nanoTime() - from) / 1e6;
    }

    public long bytes() {
        return following.current().orElseThrow().projection().bytes() + server.getBean(Counting.class).bytes();
    }

    public long size() {
        return following.current().orElseThrow().projection().size();
    }

    private static <T> T as(long unit, Supplier<T> work) {
        return Acting.as(new Actor(Optional.of(new PersonId(1)), Optional.of(new UnitId(unit)), Set.of(Role.LEADER), Actor.Reach.UNIT, "bench", ""), work::get);
    }
}
