package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Page;

/** Units that somebody writes into a field of a form: by code, or by a name that only one has. */
@Component
class UnitPick {

    private final Units units;

    UnitPick(Units units) {
        this.units = units;
    }

    /** Empty where the field is, or where what it says is wrong, which the errors then tell. */
    Optional<UnitId> one(String text, LocalDate day, String field, FormErrors errors, Page page) {
        String written = text.strip();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> byCode = units.byCode(written, day);
        if (byCode.isPresent()) {
            return byCode.map(Unit::id);
        }
        List<Unit> found = units.search(written, day, 6);
        List<Unit> exact = found.stream().filter(unit -> unit.state().foldedNames().contains(Folded.of(written))).toList();
        List<Unit> chosen = exact.isEmpty() ? found : exact;
        if (chosen.size() == 1) {
            return Optional.of(chosen.getFirst().id());
        }
        String candidates = chosen.stream().limit(5).map(unit -> unit.code() + " (" + unit.name() + ")").collect(Collectors.joining(", "));
        errors.reject(field, chosen.isEmpty() ? page.say("Không tìm thấy đơn vị “" + written + "” vào ngày này. Hãy ghi mã hoặc tên đơn vị.", "No unit “" + written + "” was found on that day. Write a code or a name.")
                : page.say("“" + written + "” có thể là nhiều đơn vị: " + candidates + ". Hãy ghi mã.", "“" + written + "” may be several units: " + candidates + ". Write the code."));
        return Optional.empty();
    }

    /** One a line. */
    List<UnitId> several(String text, LocalDate day, String field, FormErrors errors, Page page) {
        List<UnitId> several = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> one(line, day, field, errors, page).ifPresent(several::add));
        return several;
    }
}
