package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.app.identity.UnitId;

/** Which number an outgoing document has or gets: without gaps, one row of numbers for each type in the term of a committee, or in the calendar year. */
@Service
class Numbering {

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,6})");

    private final Numbers numbers;

    Numbering(Numbers numbers) {
        this.numbers = numbers;
    }

    /** What happens to a document's number when it is issued. */
    sealed interface Plan {

        /** It is not the unit's own, or belongs to no row of numbers that is known. */
        record Left() implements Plan {}

        /** The next one is given. */
        record Given(int number, String code, LocalDate since) implements Plan {}

        /** It has one already; {@code last} is the last of its row, 0 where it is the first. */
        record Kept(int number, LocalDate since, int last) implements Plan {

            boolean leavesGap() {
                return last > 0 && number > last + 1;
            }
        }

        /** Another document has its number. */
        record Taken(int number) implements Plan {}

        /** Nobody has said when the term of the committee began. */
        record NoTerm() implements Plan {}

        /** It has no type or no symbol that a number could be set before. */
        record NoSymbol() implements Plan {}
    }

    Plan plan(UnitId unit, Document document, String family, LocalDate day) {
        if (document.direction() != Document.Direction.OUTGOING) {
            return new Plan.Left();
        }
        Numbers.Rule rule = numbers.rule(family);
        Optional<LocalDate> since = rule.byTerm() ? numbers.term(unit, day) : Optional.of(day.withDayOfYear(1));
        Optional<Integer> written = number(document.code());
        String type = document.type();
        if (written.isPresent()) {
            return since.isEmpty() || type == null ? new Plan.Left() : kept(unit, document.id(), type, since.get(), written.get());
        }
        if (type == null || document.symbol() == null) {
            return new Plan.NoSymbol();
        }
        if (since.isEmpty()) {
            return new Plan.NoTerm();
        }
        int next = numbers.last(unit, type, since.get()) + 1;
        return new Plan.Given(next, code(next, rule, document.symbol()), since.get());
    }

    private Plan kept(UnitId unit, DocumentId document, String type, LocalDate since, int number) {
        return numbers.taken(unit, document, type, since, number) ? new Plan.Taken(number) : new Plan.Kept(number, since, numbers.last(unit, type, since));
    }

    /** From 01 on. Source: Hướng dẫn 05-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I: numbers below 10 have a 0 before. */
    static String code(int number, Numbers.Rule rule, String symbol) {
        return "%02d%s%s".formatted(number, rule.joint(), symbol);
    }

    /** Carries a plan out, within the transaction that issues; the number is then the one of the plan or, where another document was quicker, the next behind it. */
    void carryOut(UnitId unit, Document document, String family, Plan plan) {
        String type = String.valueOf(document.type());
        switch (plan) {
            case Plan.Given(int _, String _, LocalDate since) -> {
                int next = numbers.next(unit, type, since);
                numbers.give(unit, document.id(), code(next, numbers.rule(family), String.valueOf(document.symbol())), since, next);
            }
            case Plan.Kept(int number, LocalDate since, int _) -> {
                numbers.used(unit, type, since, number);
                numbers.give(unit, document.id(), String.valueOf(document.code()), since, number);
            }
            case Plan.Left _, Plan.Taken _, Plan.NoTerm _, Plan.NoSymbol _ -> {
                // Nothing to number; the last three never come as far as this.
            }
        }
    }

    private static Optional<Integer> number(@Nullable String code) {
        Matcher matcher = NUMBER.matcher(code == null ? "" : code);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
