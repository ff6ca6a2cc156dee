package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Kind;
import vn.thongsuot.app.organization.Units;

/** Numbers of official letters that the program writes for a unit: the next in the same row as those that people issue. */
@Service
public class LetterNumbers {

    private static final String TYPE = "Công văn";

    private final Numbers numbers;
    private final Bodies bodies;
    private final Units units;

    LetterNumbers(Numbers numbers, Bodies bodies, Units units) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.units = units;
    }

    /**
     * A number, which nobody else gets.
     *
     * @param code as it is written: "05-CV/ĐUK", of the State "05/UBND"
     * @param party whether the letter takes the form of a party document
     */
    public record Given(String code, boolean party) {}

    /**
     * The next one, within the transaction that writes the letter; empty where nobody has said when the term of the committee began.
     *
     * @param like the code of another document of the unit, whose sign the letter bears too; empty for that of the last it wrote itself, or else how it is abbreviated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Given> next(UnitId unit, String like, LocalDate day) {
        Kind.Family family = bodies.of(unit, day).family();
        boolean party = family == Kind.Family.PARTY;
        Numbers.Rule rule = numbers.rule(family.name());
        Optional<LocalDate> since = rule.byTerm() ? numbers.term(unit, day) : Optional.of(day.withDayOfYear(1));
        String other = like.isEmpty() ? numbers.lastSymbol(unit).orElseGet(() -> abbreviation(unit, day)) : like;
        String sign = other.substring(Math.max(other.lastIndexOf('/'), other.lastIndexOf('-')) + 1);
        return since.map(begins -> new Given(Numbering.code(numbers.next(unit, TYPE, begins), rule, (party ? "CV/" : "") + sign), party));
    }

    /** Dots where nobody has said it: for whoever signs the letter. */
    private String abbreviation(UnitId unit, LocalDate day) {
        return units.find(unit, day).flatMap(found -> found.abbreviations().stream().findFirst()).orElse("……");
    }
}
