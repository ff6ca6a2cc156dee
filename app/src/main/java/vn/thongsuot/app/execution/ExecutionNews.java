package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** What happens to what units owe, for the audit trail. Never carries what was reported. */
sealed interface ExecutionNews extends Recorded {

    UnitId owner();

    @Override
    default Optional<UnitId> unit() {
        return Optional.of(owner());
    }

    /** Occurrences of a document that run on a day were opened for some units. */
    record OccurrencesOpened(UnitId owner, DocumentId document, LocalDate day, int units, int opened) implements ExecutionNews {
        @Override
        public String action() {
            return "occurrences-opened";
        }

        @Override
        public String subject() {
            return "document:" + document.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("day", day.toString(), "units", Integer.toString(units), "opened", Integer.toString(opened));
        }
    }

    /** Somebody made an entry; it stands in the record of the unit that owes the occurrence. */
    record EntryMade(OccurrenceKey occurrence, UnitId by, String kind) implements ExecutionNews {
        @Override
        public UnitId owner() {
            return occurrence.unit();
        }

        @Override
        public String action() {
            return "work-" + kind;
        }

        @Override
        public String subject() {
            return "document:" + occurrence.document().value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", occurrence.obligation(), "period", occurrence.periodStart().toString(), "by-unit", Long.toString(by.value()));
        }
    }

    /** People were reminded of what is due or late, of one working day and some units. */
    record WorkReminded(LocalDate day, long units, int reminders) implements Recorded {
        @Override
        public String action() {
            return "work-reminded";
        }

        @Override
        public Optional<UnitId> unit() {
            return Optional.empty();
        }

        @Override
        public String subject() {
            return "reminders:" + day;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("units", Long.toString(units), "reminders", Integer.toString(reminders));
        }
    }

    /** The sender urged units that are late with a document, by a letter. */
    record UnitsUrged(UnitId owner, DocumentId document, String code, int units, int occurrences) implements ExecutionNews {
        @Override
        public String action() {
            return "units-urged";
        }

        @Override
        public String subject() {
            return "document:" + document.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("given", code, "units", Integer.toString(units), "obligations", Integer.toString(occurrences));
        }
    }

    /** A question was asked or answered; what it says stays with it. */
    record QuestionMoved(OccurrenceKey occurrence, UnitId by, String action) implements ExecutionNews {
        @Override
        public UnitId owner() {
            return occurrence.unit();
        }

        @Override
        public String subject() {
            return "document:" + occurrence.document().value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", occurrence.obligation(), "period", occurrence.periodStart().toString(), "by-unit", Long.toString(by.value()));
        }
    }

    /** A unit orders for coming periods what it passed down, or no longer; it stands in the record of the unit to which. */
    record OrderMoved(OccurrenceKey occurrence, UnitId by, String action) implements ExecutionNews {
        @Override
        public UnitId owner() {
            return occurrence.unit();
        }

        @Override
        public String subject() {
            return "document:" + occurrence.document().value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", occurrence.obligation(), "period", occurrence.periodStart().toString(), "by-unit", Long.toString(by.value()));
        }
    }

    /** A period began for units below by the standing orders of a unit, in whose record it stands. */
    record PassedAhead(UnitId owner, DocumentId document, String obligation, LocalDate period, int units) implements ExecutionNews {
        @Override
        public String action() {
            return "work-passed-ahead";
        }

        @Override
        public String subject() {
            return "document:" + document.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", obligation, "period", period.toString(), "units", Integer.toString(units));
        }
    }

    /** Standing orders ended because the units to which they were given stand below their giver no longer. */
    record OrdersStrayed(UnitId owner, DocumentId document, String obligation, int units) implements ExecutionNews {
        @Override
        public String action() {
            return "work-passing-ahead-strayed";
        }

        @Override
        public String subject() {
            return "document:" + document.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", obligation, "units", Integer.toString(units));
        }
    }

    /** A file came with an entry; it is known by its content from then on. */
    record EvidenceGiven(OccurrenceKey occurrence, String sha256) implements ExecutionNews {
        @Override
        public UnitId owner() {
            return occurrence.unit();
        }

        @Override
        public String action() {
            return "evidence-given";
        }

        @Override
        public String subject() {
            return "document:" + occurrence.document().value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", occurrence.obligation(), "period", occurrence.periodStart().toString(), "sha256", sha256);
        }
    }

    /** A file bore a mark of secrecy, or could not be looked through, and nothing of it is kept. */
    record EvidenceRefused(UnitId owner, long evidence, String reason) implements ExecutionNews {
        @Override
        public String action() {
            return "evidence-refused";
        }

        @Override
        public String subject() {
            return "evidence:" + evidence;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** An inspector above opened it. */
    record WorkInspected(OccurrenceKey occurrence) implements ExecutionNews {
        @Override
        public UnitId owner() {
            return occurrence.unit();
        }

        @Override
        public String action() {
            return "work-inspected";
        }

        @Override
        public String subject() {
            return "document:" + occurrence.document().value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", occurrence.obligation(), "period", occurrence.periodStart().toString());
        }
    }

    /** Nobody owes it any longer: the document or the obligation was withdrawn, replaced or dropped. */
    record OccurrencesEnded(UnitId owner, DocumentId document, String obligation, int ended) implements ExecutionNews {
        @Override
        public String action() {
            return "occurrences-ended";
        }

        @Override
        public String subject() {
            return "document:" + document.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("obligation", obligation, "ended", Integer.toString(ended));
        }
    }

    /** A unit has ended, and what it still owed goes to one that succeeds it. */
    record OccurrencesHandedOver(UnitId owner, UnitId successor, int occurrences) implements ExecutionNews {
        @Override
        public String action() {
            return "occurrences-handed-over";
        }

        @Override
        public String subject() {
            return "unit:" + successor.value();
        }

        @Override
        public Map<String, String> details() {
            return Map.of("opened", Integer.toString(occurrences));
        }
    }
}
