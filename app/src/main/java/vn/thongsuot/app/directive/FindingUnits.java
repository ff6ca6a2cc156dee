package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.NameExplained;
import vn.thongsuot.app.directive.Meaning.Found;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Resolution;
import vn.thongsuot.app.organization.UnitNames;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.reading.Reading;

/**
 * Finds whom the names of a document mean: as the tree was on the document's day, else as it is today, and always those who answer today for whom was meant then.
 * Where more than one answer remains a person says it.
 */
@Service
class FindingUnits {

    private final Register register;
    private final Readings readings;
    private final Meanings meanings;
    private final UnitNames names;
    private final Units units;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    FindingUnits(Register register, Readings readings, Meanings meanings, UnitNames names, Units units, ApplicationEventPublisher news, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.meanings = meanings;
        this.names = names;
        this.units = units;
        this.news = news;
        this.clock = clock;
    }

    /** Every name of a document that nobody has explained, looked for anew. Empty where the unit has no such document. */
    @Transactional
    public Optional<DocumentId> find(UnitId unit, DocumentId id) {
        return register.find(unit, id).map(document -> {
            LocalDate today = LocalDate.now(clock);
            LocalDate then = document.date() == null ? today : document.date();
            Set<String> used = names(readings.obligations(unit, id), recipients(unit, id));
            meanings.keepOnly(unit, id, used);
            find(unit, id, used, then, today);
            return id;
        });
    }

    /** Names that came in since. */
    @Transactional
    public void findNew(UnitId unit, DocumentId id) {
        register.find(unit, id).ifPresent(document -> {
            LocalDate today = LocalDate.now(clock);
            Set<String> known = meanings.of(unit, id).stream().map(Meaning::name).collect(Collectors.toSet());
            List<String> unknown = names(readings.obligations(unit, id), recipients(unit, id)).stream().filter(name -> !known.contains(name)).toList();
            find(unit, id, unknown, document.date() == null ? today : document.date(), today);
        });
    }

    /** The names as they stand in the document, without what was dropped, each once. */
    static Set<String> names(Collection<ReviewedObligation> obligations, Collection<String> recipients) {
        return new LinkedHashSet<>(Stream.concat(
                obligations.stream().filter(obligation -> obligation.state() != ReviewedObligation.State.DROPPED).flatMap(obligation -> obligation.participants().stream())
                        .map(ReviewedObligation.Participant::name),
                recipients.stream()).toList());
    }

    List<String> recipients(UnitId unit, DocumentId id) {
        return readings.find(unit, id).map(stored -> stored.reading().recipients().stream().map(Reading.Recipient::name).distinct().toList()).orElse(List.of());
    }

    private void find(UnitId unit, DocumentId id, Collection<String> written, LocalDate then, LocalDate today) {
        Map<String, Resolution> found = new LinkedHashMap<>(names.resolve(written, unit, then));
        if (!then.equals(today)) {
            found.putAll(names.resolve(written.stream().filter(name -> found.get(name) instanceof Resolution.Unknown).toList(), unit, today));
        }
        found.forEach((name, meant) -> keep(unit, id, name, meant, today));
    }

    private void keep(UnitId unit, DocumentId id, String name, Resolution found, LocalDate today) {
        switch (found) {
            case Resolution.One(UnitId one) -> keep(unit, id, name, Found.ONE, List.of(one), today);
            case Resolution.Group(List<UnitId> group) -> keep(unit, id, name, Found.GROUP, group, today);
            case Resolution.Ambiguous(List<UnitId> candidates) -> keep(unit, id, name, Found.AMBIGUOUS, candidates, today);
            case Resolution.Unknown() -> meanings.found(unit, id, name, Found.UNKNOWN, List.of());
        }
    }

    private void keep(UnitId unit, DocumentId id, String name, Found found, List<UnitId> meant, LocalDate today) {
        List<UnitId> living = living(meant, today);
        meanings.found(unit, id, name, living.isEmpty() ? Found.UNKNOWN : found == Found.ONE && living.size() > 1 ? Found.GROUP : found, living);
    }

    /** Those that exist today, and for the others whoever took over. */
    private List<UnitId> living(List<UnitId> meant, LocalDate today) {
        Set<UnitId> exist = units.find(meant, today).keySet();
        return meant.stream().flatMap(unit -> exist.contains(unit) ? Stream.of(unit) : units.successors(unit, today).stream()).distinct().toList();
    }

    /** Whether it was written. */
    enum Outcome { DONE, STALE, UNKNOWN }

    /**
     * A person says that a name means all units of a kind, as of today.
     *
     * @param directly whether only those directly below the issuing unit are meant
     * @return how it went; nothing is written and the number is 0 where there is no such unit
     */
    @Transactional
    public Said sayKind(UnitId unit, DocumentId document, long name, int version, String kind, boolean directly) {
        if (meanings.find(unit, document, name).isEmpty()) {
            return new Said(Outcome.UNKNOWN, 0);
        }
        List<UnitId> meant = names.ofKind(kind, unit, directly, LocalDate.now(clock));
        return new Said(meant.isEmpty() ? Outcome.DONE : say(unit, document, name, version, meant), meant.size());
    }

    /** What came of it, and how many units the name means now. */
    record Said(Outcome outcome, int units) {}

    /** A person says whom a name means; nobody of this tree where {@code meant} is empty. Units that do not exist today are left out. */
    @Transactional
    public Outcome say(UnitId unit, DocumentId document, long name, int version, Collection<UnitId> meant) {
        Optional<Meaning> known = meanings.find(unit, document, name);
        if (known.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        List<UnitId> living = new ArrayList<>(units.find(meant, LocalDate.now(clock)).keySet());
        if (!meanings.say(unit, document, name, version, living.isEmpty() ? Found.OUTSIDE : Found.CHOSEN, living)) {
            return Outcome.STALE;
        }
        news.publishEvent(new NameExplained(unit, document, name, living.size()));
        return Outcome.DONE;
    }
}
