package vn.thongsuot.app.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.board.Tallies.Held;
import vn.thongsuot.app.board.Tallies.Named;
import vn.thongsuot.app.board.Tallies.Shown;
import vn.thongsuot.app.board.Tallies.Worded;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Period;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Page;
import vn.thongsuot.app.web.State;

/** What the board shows of a unit, of a document, of an obligation. */
@Service
@Transactional(readOnly = true)
class BoardDesk {

    private static final int HEX = 16;
    private static final Comparator<BoardView.Line> PRESSING_FIRST = Comparator.comparingLong((BoardView.Line line) -> line.tally().late()).reversed()
            .thenComparing(Comparator.comparingLong((BoardView.Line line) -> line.tally().nearlyDue()).reversed());
    private static final Comparator<BoardView.Line> PRESSING_FIRST_THEN_BY_NAME = PRESSING_FIRST.thenComparing(BoardView.Line::name);

    private final Tallies tallies;
    private final Counting counting;
    private final Units units;
    private final UnitNames names;
    private final Clock clock;

    BoardDesk(Tallies tallies, Counting counting, Units units, Clock clock) {
        this.tallies = tallies;
        this.counting = counting;
        this.units = units;
        this.names = new UnitNames(units);
        this.clock = clock;
    }

    /** The acting unit, or one below it; empty where the other one is not. */
    Optional<BoardView.Whole> whole(UnitId acting, UnitId top, Moment moment, Page page) {
        Counting.Allowed allowed = counting.allowed(top);
        return top.equals(acting) || allowed.within() ? allowed.name().map(name -> whole(acting, name, allowed, moment, page)) : Optional.empty();
    }

    private BoardView.Whole whole(UnitId acting, String name, Counting.Allowed allowed, Moment moment, Page page) {
        UnitId top = allowed.top();
        Map<LocalDate, Standing.Day> judging = judging(moment);
        Counting.Whole counted = counting.whole(allowed, judging.get(moment.day()), moment.past());
        boolean below = !top.equals(acting);
        String path = below ? "/board?donvi=" + top.value() : "/board";
        List<BoardView.Line> trend = moment.past() ? List.of() : trend(path, moment.today(), counted.total(), day -> counting.total(allowed, judging.get(day), true), page);
        return new BoardView.Whole(top.value(), name, below, counted.total(), documents(counted.byDocument(), acting, moment, page.language()),
                units(counted.byUnit(), name, allowed, moment, page.language()), path, trend);
    }

    /** The day shown, today, and those that today is held against. */
    private Map<LocalDate, Standing.Day> judging(Moment moment) {
        List<LocalDate> days = new ArrayList<>(Moment.before(moment.today()));
        days.add(moment.today());
        days.add(moment.day());
        return tallies.judging(days.stream().distinct().toList());
    }

    /** Past days and today, each a line that leads to the board of its day; only days on which there was something. */
    private List<BoardView.Line> trend(String path, LocalDate today, Tally now, Function<LocalDate, Tally> counted, Page page) {
        List<BoardView.Line> lines = new ArrayList<>();
        for (LocalDate day : Moment.before(today)) {
            Tally tally = counting.knows(day) ? counted.apply(day) : Tally.NONE;
            if (tally.total() > 0) {
                long weeks = ChronoUnit.WEEKS.between(day, today);
                String name = day.equals(Moment.periodBefore(today)) ? page.say("Cuối quý trước", "End of the last quarter") : weeks == 1 ? page.say("Một tuần trước", "A week ago")
                        : page.say(weeks + " tuần trước", weeks + " weeks ago");
                lines.add(new BoardView.Line(name, page.day(day), new Moment(day, today, "").at(path), tally));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(new BoardView.Line(page.say("Hôm nay", "Today"), page.day(today), "", now));
        }
        return lines;
    }

    private List<BoardView.Line> documents(Map<String, Tally> counted, UnitId acting, Moment moment, Language language) {
        Map<Long, Named> named = tallies.documents(counted.keySet().stream().map(Long::valueOf).toList(), acting);
        List<BoardView.Line> lines = new ArrayList<>();
        counted.forEach((key, tally) -> {
            Named document = named.get(Long.valueOf(key));
            lines.add(document == null ? new BoardView.Line(language.say("Văn bản của cấp khác", "A document of others"), "", moment.at("/board/" + key), tally)
                    : new BoardView.Line(document.name(), document.title(), moment.at("/board/" + key), tally));
        });
        lines.sort(PRESSING_FIRST_THEN_BY_NAME);
        return lines;
    }

    private List<BoardView.Line> units(Map<String, Tally> counted, String top, Counting.Allowed allowed, Moment moment, Language language) {
        List<BoardView.Line> lines = new ArrayList<>();
        Map<UnitId, Unit> named = names.on(moment.day(), allowed.changes(), counted.keySet().stream().filter(key -> !key.isEmpty()).map(key -> new UnitId(Long.parseLong(key, HEX))).toList());
        counted.forEach((key, tally) -> {
            if (!key.isEmpty()) {
                UnitId below = new UnitId(Long.parseLong(key, HEX));
                Unit known = named.get(below);
                lines.add(new BoardView.Line(known == null ? "" : known.name(), "", moment.at("/board?donvi=" + below.value()), tally));
            }
        });
        lines.sort(PRESSING_FIRST_THEN_BY_NAME);
        Tally own = counted.get("");
        if (own != null) {
            lines.addFirst(new BoardView.Line(language.say("Chính đơn vị", "The unit itself"), top, "", own));
        }
        return lines;
    }

    /** Empty where nothing of the document is the unit's business. */
    Optional<BoardView.OfDocument> document(UnitId acting, DocumentId document, Moment moment, Page page) {
        Language language = page.language();
        Counting.Allowed allowed = counting.allowed(acting);
        Map<LocalDate, Standing.Day> judging = judging(moment);
        Map<String, Tally> counted = counting.obligations(allowed, document, judging.get(moment.day()), moment.past());
        // On a past day there may have been nothing yet.
        if (counted.isEmpty() && (!moment.past() || counting.obligations(allowed, document, judging.get(moment.today()), false).isEmpty())) {
            return Optional.empty();
        }
        Named named = named(document, acting, language);
        Map<String, Worded> worded = new LinkedHashMap<>();
        tallies.obligations(document).forEach(obligation -> worded.put(obligation.id(), obligation));
        List<BoardView.Line> lines = new ArrayList<>();
        // In the order of the document, where equally many press.
        Map<String, Integer> places = new HashMap<>();
        worded.keySet().forEach(id -> places.put(id, places.size()));
        Comparator<String> order = Comparator.comparingInt((String id) -> places.getOrDefault(id, places.size()));
        counted.keySet().stream().sorted(order).forEach(id -> {
            Tally tally = counted.get(id);
            Worded obligation = worded.getOrDefault(id, new Worded(id, language.say("Nhiệm vụ ", "Obligation ") + id.substring(1), ""));
            lines.add(new BoardView.Line(obligation.text(), obligation.section().isEmpty() ? "" : language.say("mục ", "section ") + obligation.section(), moment.at("/board/" + document.value() + "/" + id), tally));
        });
        lines.sort(PRESSING_FIRST);
        String board = "/board/" + document.value();
        List<BoardView.Line> trend = moment.past() ? List.of()
                : trend(board, moment.today(), Counting.sum(counted), day -> Counting.sum(counting.obligations(allowed, document, judging.get(day), true)), page);
        return Optional.of(new BoardView.OfDocument(named.name(), named.title(), path(document, named), Counting.sum(counted), lines, board, trend));
    }

    private Named named(DocumentId document, UnitId acting, Language language) {
        return tallies.documents(List.of(document.value()), acting).getOrDefault(document.value(), new Named(language.say("Văn bản của cấp khác", "A document of others"), "", false));
    }

    private String path(DocumentId document, Named named) {
        return tallies.obligations(document).isEmpty() ? "" : named.own() ? "/documents/" + document.value() : "/inbox/" + document.value();
    }

    /** Empty where nobody owes it whom the unit has to do with. */
    Optional<BoardView.OfObligation> obligation(UnitId acting, DocumentId document, String id, Shown shown, long afterUnit, LocalDate afterPeriod, int size, Moment moment, Language language) {
        LocalDate today = moment.day();
        Standing.Day judging = tallies.judging(today);
        Tally counted = counting.obligations(counting.allowed(acting), document, judging, moment.past()).get(id);
        if (counted == null) {
            return Optional.empty();
        }
        Worded worded = tallies.obligations(document).stream().filter(obligation -> obligation.id().equals(id)).findFirst()
                .orElseGet(() -> new Worded(id, language.say("Nhiệm vụ ", "Obligation ") + id.substring(1), ""));
        List<Held> found = tallies.held(document, id, shown, today, moment.past(), judging.nearly(), afterUnit, afterPeriod, size + 1);
        List<Held> page = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? moment.at("/board/" + document.value() + "/" + id + "?loc=" + shown.word() + "&sau=" + page.getLast().unit().value() + "&ky=" + page.getLast().periodStart()) : "";
        Map<UnitId, Unit> names = units.find(page.stream().map(Held::unit).distinct().toList(), today);
        return Optional.of(new BoardView.OfObligation(document.value(), named(document, acting, language).name(), id, worded.text(), worded.section(), counted, shown.word(),
                page.stream().map(held -> unit(held, document, id, names, moment, language)).toList(), next));
    }

    private static BoardView.Unit unit(Held held, DocumentId document, String id, Map<UnitId, Unit> names, Moment moment, Language language) {
        Unit known = names.get(held.unit());
        String part = switch (held.role()) {
            case "lead" -> language.say("Chủ trì", "Leads");
            case "implement" -> language.say("Thực hiện", "Carries out");
            default -> language.say("Phối hợp", "Takes part");
        };
        String given = held.passedDown() ? language.say(", cấp trên trực tiếp giao xuống", ", passed down by the unit above") : "";
        LocalDate end = held.periodEnd();
        return new BoardView.Unit(known == null ? "" : known.name(), moment.at("/occurrences/" + held.unit().value() + "/" + document.value() + "/" + id + "/" + held.periodStart()), part + given,
                end == null ? "" : new Period(held.periodStart(), end).in(language), held.due(),
                held.silent() ? language.say("chưa báo cáo", "nothing reported") : held.state().in(language) + (held.state().owed() && held.percent() > 0 ? " " + held.percent() + "%" : ""),
                held.silent() ? State.OPEN : held.state().tag(), held.time().in(language), held.time().tag());
    }
}
