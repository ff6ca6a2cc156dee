package vn.thongsuot.app.directive;

import java.time.LocalDate;
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

    /** An inspector opened it. */
    record DocumentInspected(UnitId owner, DocumentId document) implements DocumentNews {
        @Override
        public String action() {
            return "document-inspected";
        }
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

    /** A person put right what was read of the document as a whole. */
    record HeaderCorrected(UnitId owner, DocumentId document, int fields) implements DocumentNews {
        @Override
        public String action() {
            return "header-corrected";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("fields", Integer.toString(fields));
        }
    }

    /** A person said when a term of the unit's committee began, from which its documents count. */
    record TermBegun(UnitId owner, LocalDate day) implements Recorded {
        @Override
        public Optional<UnitId> unit() {
            return Optional.of(owner);
        }

        @Override
        public String action() {
            return "term-begun";
        }

        @Override
        public String subject() {
            return "unit:" + owner.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("day", day.toString());
        }
    }

    /** A person said whom a name means; none of the tree's where {@code units} is 0. */
    record NameExplained(UnitId owner, DocumentId document, long name, int units) implements DocumentNews {
        @Override
        public String action() {
            return "name-explained";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("name", Long.toString(name), "units", Integer.toString(units));
        }
    }

    /** A leader has signed; deliveries begin. */
    record IssueSigned(UnitId owner, DocumentId document, String signing, int units, int withoutLead) implements DocumentNews {
        @Override
        public String action() {
            return "issue-signed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("signing", signing, "units", Integer.toString(units), "without-lead", Integer.toString(withoutLead));
        }
    }

    /** Deliveries to units with the numbers behind {@code after} up to {@code last}; nobody sees them yet. */
    record DeliveriesPrepared(UnitId owner, DocumentId document, long after, long last, int units) implements DocumentNews {
        @Override
        public String action() {
            return "deliveries-prepared";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("after", Long.toString(after), "last", Long.toString(last), "units", Integer.toString(units));
        }
    }

    /** All deliveries are there and seen from now on. */
    record DirectiveIssued(UnitId owner, DocumentId document, int units) implements DocumentNews {
        @Override
        public String action() {
            return "directive-issued";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("units", Integer.toString(units));
        }
    }

    /** A unit has ended, and what it got went to one that succeeds it. */
    record DeliveriesHandedOver(UnitId owner, UnitId successor, int documents) implements Recorded {
        @Override
        public Optional<UnitId> unit() {
            return Optional.of(owner);
        }

        @Override
        public String action() {
            return "deliveries-handed-over";
        }

        @Override
        public String subject() {
            return "unit:" + successor.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("documents", Integer.toString(documents));
        }
    }

    /** Somebody said what a document will make of an earlier one; {@code kind} is none where it does nothing to it. */
    record RevisionPrepared(UnitId owner, DocumentId document, DocumentId by, String kind) implements DocumentNews {
        @Override
        public String action() {
            return "revision-prepared";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("by", "document:" + by.value(), "kind", kind);
        }
    }

    /** An issued document was withdrawn, replaced or amended: from the day on. */
    record DocumentRevised(UnitId owner, DocumentId document, Revision.Kind kind, LocalDate day) implements DocumentNews {
        @Override
        public String action() {
            return "document-" + kind.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("day", day.toString());
        }
    }

    /** Units with numbers behind {@code after} that had not confirmed in time were reminded. */
    record UnitsReminded(UnitId owner, DocumentId document, long after, int units) implements DocumentNews {
        @Override
        public String action() {
            return "units-reminded";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("after", Long.toString(after), "units", Integer.toString(units));
        }
    }

    /** Somebody of the unit it was delivered to opened it, as the first. */
    record DeliveryOpened(UnitId owner, DocumentId document) implements DocumentNews {
        @Override
        public String action() {
            return "delivery-opened";
        }
    }

    /** Somebody of the unit it was delivered to confirms to have it. */
    record ReceiptConfirmed(UnitId owner, DocumentId document) implements DocumentNews {
        @Override
        public String action() {
            return "receipt-confirmed";
        }
    }
}
