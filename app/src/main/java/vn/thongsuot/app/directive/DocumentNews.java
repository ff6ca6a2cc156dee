package vn.thongsuot.app.directive;

import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** What happens to documents of the register, for the audit trail. Never carries a document's words. */
sealed interface DocumentNews extends Recorded {

    UnitId owner();

    DocumentId document();

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(owner());
    }

    @Override
    default String subject() {
        return "document:" + document().value();
    }

    @Override
    default Map<String, String> details() {
        return Map.of();
    }

    record DocumentRegistered(UnitId owner, DocumentId document, String sha256) implements DocumentNews {
        @Override
        public String action() {
            return "document-registered";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("sha256", sha256);
        }
    }

    record DocumentRead(UnitId owner, DocumentId document, int obligations) implements DocumentNews {
        @Override
        public String action() {
            return "document-read";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligations", Integer.toString(obligations));
        }
    }

    /** It could not be read; {@code reason} is the stable code of the refusal. */
    record DocumentRefused(UnitId owner, DocumentId document, String reason) implements DocumentNews {
        @Override
        public String action() {
            return "document-refused";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    record ObligationReviewed(UnitId owner, DocumentId document, String obligation, String act) implements DocumentNews {
        @Override
        public String action() {
            return "obligation-" + act;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", obligation);
        }
    }
}
