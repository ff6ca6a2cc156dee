package vn.thongsuot.app.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;

/** Whether mail leaves the server. */
@Service
class MailDesk {

    private static final int DAYS = 14;
    private static final int LINES = 50;

    private final DigestStore store;
    private final MailSettings settings;
    private final People people;
    private final Clock clock;

    MailDesk(DigestStore store, MailSettings settings, People people, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MailView view() {
        LocalDate since = LocalDate.now(clock).minusDays(DAYS);
        Map<String, Long> tally = store.tally(since);
        List<DigestStore.Failed> failed = store.failed(since, LINES);
        Map<PersonId, String> names = people.names(failed.stream().map(DigestStore.Failed::person).distinct().toList());
        return new MailView(settings.host().isBlank() ? "" : settings.host() + ":" + settings.port(), settings.from(), settings.morning(), missing(),
                tally.getOrDefault("sent", 0L), tally.getOrDefault("nothing", 0L), tally.getOrDefault("waiting", 0L) + tally.getOrDefault("sending", 0L), tally.getOrDefault("given-up", 0L),
                store.latestProblem(since).orElse(""), failed.stream().map(line -> new MailView.Line(names.getOrDefault(line.person(), ""), line.morning(), line.givenUp(), line.attempts(),
                        line.problem())).toList());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (settings.host().isBlank()) {
            missing.add("THONGSUOT_MAIL_HOST");
        }
        if (settings.from().isBlank()) {
            missing.add("THONGSUOT_MAIL_FROM");
        }
        if (settings.link().isBlank()) {
            missing.add("THONGSUOT_MAIL_LINK");
        }
        return missing;
    }
}
