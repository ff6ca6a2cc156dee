package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/** A unit that reports, through the same code as the server's pages. */
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
}
