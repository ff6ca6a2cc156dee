package vn.thongsuot.app.execution;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.Originals;
import vn.thongsuot.app.execution.EvidenceFiles.Waiting;
import vn.thongsuot.app.execution.ExecutionNews.EvidenceRefused;

/** Looks through what units give as evidence: of a file with a mark of secrecy, or one that it cannot look through, nothing is kept; any other may be seen from then on. */
@Service
class CheckingEvidence {

    /** A file at which the program died this often is not tried again, and not given out either. */
    private static final int ATTEMPTS = 3;

    private final EvidenceFiles files;
    private final Originals originals;
    private final ApplicationEventPublisher news;

    CheckingEvidence(EvidenceFiles files, Originals originals, ApplicationEventPublisher news) {
        this.files = files;
        this.originals = originals;
        this.news = news;
    }

    /** The oldest that waits, its new attempt noted; empty where none does. */
    @Transactional
    public Optional<Long> next() {
        return files.beginAttempt();
    }

    /** Nothing where another has it. */
    @Transactional
    public void check(long id) {
        files.take(id).ifPresent(file -> {
            // One that is gone was found classified where it was registered too.
            if (originals.find(file.sha256()).filter(bytes -> file.attempts() <= ATTEMPTS && !originals.isClassified(file.name(), bytes)).isPresent()) {
                files.keep(file);
            } else {
                refuse(file);
            }
        });
    }

    private void refuse(Waiting file) {
        files.remove(file);
        news.publishEvent(new EvidenceRefused(file.unit(), file.id(), file.attempts() > ATTEMPTS ? "abandoned" : "classified"));
    }
}
