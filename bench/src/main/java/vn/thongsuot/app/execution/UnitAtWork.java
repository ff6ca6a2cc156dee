package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.calendar.OfficeHours;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/** A unit that reports, and the server that reminds, through the same code as the server's pages and jobs. */
public final class UnitAtWork {

    private UnitAtWork() {}

    /**
     * Reports progress, or at the end that it is done; when it returns, that is on the disk.
     *
     * @param version how many entries there are
     * @return {@code false} where it was not taken
     */
    public static boolean says(ApplicationContext server, long unit, long document, String obligation, LocalDate start, int version, boolean done) {
        UnitId acting = new UnitId(unit);
        Actor clerk = new Actor(Optional.of(new PersonId(1)), Optional.of(acting), Set.of(Role.CLERK), Actor.Reach.UNIT, "127.0.0.1", "bench");
        EntryForm form = new EntryForm(done ? "report" : "progress", "đã họp và phân công", done ? "" : Integer.toString(10 + version), "", "", Integer.toString(version), List.of(), List.of());
        return Acting.as(clerk, () -> server.getBean(CarryingOut.class).make(new OccurrenceKey(acting, new DocumentId(document), obligation, start), done ? Act.REPORT : Act.PROGRESS, form, List.of(),
                acting, clerk, Language.VI)).filter(CarryingOut.Outcome.Done.class::isInstance).isPresent();
    }

    /**
     * Reminds the whole country of what is due, as on the morning of the next working day.
     *
     * @return how many steps of the ladder were noted
     */
    public static long reminded(ApplicationContext server) {
        OfficeHours hours = server.getBean(OfficeHours.class);
        ZonedDateTime morning = ZonedDateTime.now(server.getBean(Clock.class)).plusDays(1).with(LocalTime.of(10, 0));
        while (!hours.contain(morning)) {
            morning = morning.plusDays(1);
        }
        server.getBean(RemindingWork.class).remind(morning);
        return Acting.as(Actor.system("bench"), () -> server.getBean(TransactionOperations.class)
                .execute(_ -> server.getBean(JdbcClient.class).sql("select count(*) from execution.reminder").query(Long.class).single()));
    }
}
