package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.execution.CarryingOut.Many;
import vn.thongsuot.app.execution.CarryingOut.Outcome;
import vn.thongsuot.app.execution.Occurrences.Place;
import vn.thongsuot.app.execution.Occurrences.Shown;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/** Many occurrences of a unit are updated at once, on the page or from a spreadsheet: all rows or none, each error with its row and column. */
@Service
class UpdatingMany {

    /** How many rows are taken at once: a form with more would be cut off by the server. */
    static final int MOST = 200;

    private final Occurrences occurrences;
    private final CarryingOut carryingOut;
    private final People people;
    private final Clock clock;

    UpdatingMany(Occurrences occurrences, CarryingOut carryingOut, People people, Clock clock) {
        this.occurrences = occurrences;
        this.carryingOut = carryingOut;
        this.people = people;
        this.clock = clock;
    }

    /** What the unit has to report of, what is due first first, with nothing typed yet. */
    @Transactional(readOnly = true)
    public WorkTable page(UnitId unit, Shown shown, Optional<Place> after, int size, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<Occurrence> found = occurrences.page(unit, shown, today, occurrences.nearlyDueDays(today), after, size + 1);
        List<Occurrence> page = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? "/work/table?loc=" + shown.word() + "&sau=" + WorkPlaces.written(Place.of(page.getLast())) : "";
        List<Occurrence> owed = page.stream().filter(occurrence -> occurrence.state().owed()).toList();
        List<WorkTable.Row> rows = new ArrayList<>();
        for (Occurrence occurrence : owed) {
            rows.add(row(occurrence, new TypedRow(rows.size() + 1, SeenOccurrence.of(occurrence).written(), "", "", ""), today, names(owed), language));
        }
        return new WorkTable(rows, shown.word(), next);
    }

    /** The rows as they were typed, beside how the occurrences stand now; what is not the unit's is left out. */
    @Transactional(readOnly = true)
    public WorkTable typed(UnitId unit, List<TypedRow> typed, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<WorkTable.Row> rows = new ArrayList<>();
        for (TypedRow row : typed) {
            // With the version of now: whoever saves it again has seen what was written meanwhile.
            SeenOccurrence.read(unit, row.seen()).flatMap(seen -> occurrences.find(seen.key())).filter(found -> found.key().unit().equals(unit)).ifPresent(found -> rows.add(row(found,
                    new TypedRow(row.line(), SeenOccurrence.of(found).written(), row.act(), row.percent(), row.words()), today, names(List.of(found)), language)));
        }
        return new WorkTable(rows, "", "");
    }

    private WorkTable.Row row(Occurrence occurrence, TypedRow typed, LocalDate today, Map<PersonId, String> names, Language language) {
        return new WorkTable.Row(WorkDesk.line(occurrence, today, occurrences.nearlyDueDays(today), names, language), typed);
    }

    private Map<PersonId, String> names(List<Occurrence> of) {
        return people.names(of.stream().map(Occurrence::responsible).filter(Objects::nonNull).distinct().toList());
    }

    /** What is wrong with the rows that say something; nothing is written. */
    @Transactional(readOnly = true)
    public FormErrors check(UnitId unit, List<TypedRow> rows, Language language) {
        FormErrors errors = unread(unit, rows, language);
        return errors.isEmpty() ? said(rows, carryingOut.against(many(unit, rows), unit, language), language) : errors;
    }

    /** Saves all rows that say something, or none. */
    @Transactional
    public FormErrors save(UnitId unit, List<TypedRow> rows, Actor by, Language language) {
        FormErrors errors = unread(unit, rows, language);
        return errors.isEmpty() ? said(rows, carryingOut.makeAll(many(unit, rows), unit, by, language), language) : errors;
    }

    /** Rows of which it can't be told what they mean. */
    private static FormErrors unread(UnitId unit, List<TypedRow> rows, Language language) {
        FormErrors errors = FormErrors.none();
        if (rows.size() > MOST) {
            return errors.reject("", language.say("Có " + rows.size() + " dòng thay đổi; mỗi lần lưu nhiều nhất " + MOST + " dòng. Hãy chia làm nhiều lần.",
                    "There are " + rows.size() + " changed rows; at most " + MOST + " are saved at once. Divide them."));
        }
        for (TypedRow row : rows) {
            if (SeenOccurrence.read(unit, row.seen()).isEmpty()) {
                errors.reject("", line(row, language) + language.say(", cột “Mã việc”: “" + row.seen() + "” không phải mã của một việc. Hãy giữ nguyên cột này như lúc tải bảng.",
                        ", column “Mã việc”: “" + row.seen() + "” is the code of no obligation. Leave this column as it was."));
            }
            if (row.done().isEmpty()) {
                errors.reject("act-" + row.line(), line(row, language) + language.say(", cột “Cập nhật”: không hiểu “" + row.act() + "”. Hãy ghi “" + WorkSheet.PROGRESS + "” hoặc “" + WorkSheet.REPORT + "”.",
                        ", column “Cập nhật”: “" + row.act() + "” is not understood. Write “" + WorkSheet.PROGRESS + "” or “" + WorkSheet.REPORT + "”."));
            }
        }
        return errors;
    }

    private static List<Many> many(UnitId unit, List<TypedRow> rows) {
        return rows.stream().map(row -> SeenOccurrence.read(unit, row.seen()).map(seen -> new Many(seen, row.done().orElseThrow(), row.form(seen.entries()))).orElseThrow()).toList();
    }

    private static FormErrors said(List<TypedRow> rows, Map<Integer, Outcome> against, Language language) {
        FormErrors errors = FormErrors.none();
        against.forEach((place, outcome) -> {
            TypedRow row = rows.get(place);
            switch (outcome) {
                case Outcome.Invalid(FormErrors wrong) -> wrong.all().forEach(error -> errors.reject(error.field() + "-" + row.line(), line(row, language) + column(error.field(), language) + error.message()));
                case Outcome.Stale _ -> errors.reject("act-" + row.line(), line(row, language) + language.say(": sau khi đồng chí lấy bảng, việc này đã được ghi thêm (có thể từ chính bảng này). Mở việc để xem, rồi lưu lại nếu vẫn đúng.",
                        ": an entry was made after you took the table, perhaps from this very table. Open it and look, then save again if it still holds."));
                case Outcome.NotNow _ -> errors.reject("act-" + row.line(), line(row, language) + language.say(": việc này không còn báo cáo được (đã báo cáo, đã dừng, hoặc ghi hai lần trong bảng). Hãy xóa nội dung của dòng.",
                        ": it can't be reported of any more (reported, stopped, or twice in the table). Empty the row."));
                case Outcome.Done _ -> throw new IllegalStateException("nothing stands against what is done");
            }
        });
        return errors;
    }

    private static String line(TypedRow row, Language language) {
        return language.say("Dòng ", "Row ") + row.line();
    }

    private static String column(String field, Language language) {
        return switch (field) {
            case "percent" -> language.say(", cột “Phần trăm”: ", ", column “Phần trăm”: ");
            case "words" -> language.say(", cột “Nội dung”: ", ", column “Nội dung”: ");
            default -> ": ";
        };
    }
}
