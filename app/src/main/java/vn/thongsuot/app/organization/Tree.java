package vn.thongsuot.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;

/** What identity asks of the tree. */
@Component
class Tree implements UnitTree {

    private final UnitStore units;
    private final Reorganising reorganising;
    private final Clock clock;

    Tree(UnitStore units, Reorganising reorganising, Clock clock) {
        this.units = units;
        this.reorganising = reorganising;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> kinds(Language language) {
        return units.kinds().stream().map(kind -> Choice.of(kind.code(), language.say(kind.vietnamese(), kind.english()))).toList();
    }

    @Override
    public UnitId establishRoot(String name, String kind, LocalDate on) {
        NewUnit root = new NewUnit(code(name), kind, name, "", List.of(), Optional.empty());
        return switch (reorganising.carryOut(new Reorganisation.Establish(root, on, "Bắt đầu sử dụng hệ thống"), Actor.system("first-run"), clock.instant())) {
            case Reorganising.Outcome.Done(List<UnitId> established) -> established.getFirst();
            case Reorganising.Outcome.Refused(List<Refusal> refusals) -> throw new IllegalArgumentException(refusals.getFirst().vietnamese());
        };
    }

    /** The first letters of the words: "Đảng ủy Khối" is DUK. */
    private static String code(String name) {
        StringBuilder code = new StringBuilder();
        for (String word : Folded.of(name).split(" ")) {
            code.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT));
        }
        return code.isEmpty() ? "GOC" : code.substring(0, Math.min(20, code.length()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, String> names(Collection<UnitId> asked, LocalDate on) {
        Map<UnitId, String> names = new LinkedHashMap<>();
        units.find(asked, on).forEach(unit -> names.put(unit.id(), unit.name()));
        return names;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isBelow(UnitId unit, UnitId top, LocalDate on) {
        return units.isBelow(unit, top, on);
    }
}
