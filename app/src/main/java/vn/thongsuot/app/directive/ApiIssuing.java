package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;

/** Issuing as other programs see it: openapi.json says what each field means. */
@Service
class ApiIssuing {

    /** As many units of a name are told one by one. */
    private static final int LISTED = 100;

    private final Register register;
    private final Issuing issuing;
    private final Meanings meanings;
    private final Units units;
    private final Clock clock;

    ApiIssuing(Register register, Issuing issuing, Meanings meanings, Units units, Clock clock) {
        this.register = register;
        this.issuing = issuing;
        this.meanings = meanings;
        this.units = units;
        this.clock = clock;
    }

    record UnitData(long unit, String name) {}

    record NameData(long id, String name, String means, int count, List<UnitData> units, int version) {}

    record SigningData(String code, String name) {}

    record IssueData(int units, int withoutLead, List<SigningData> signings, List<String> hindrances) {}

    /** @param refusal why it was not issued; empty where it was */
    record Answer(int units, String refusal) {}

    record PassageData(String id, String where, String text) {}

    record AskedData(String id, String where, String text, String part, String state, List<PassageData> by) {}

    record CoverageData(@Nullable Long of, @Nullable String name, long takenUp, long perhaps, long leftOut, List<AskedData> asked, List<PassageData> added) {

        static CoverageData of(CoverageView view) {
            return new CoverageData(view.parent() == 0 ? null : Long.valueOf(view.parent()), view.parent() == 0 ? null : view.parentName(), view.count("taken-up"), view.count("perhaps"),
                    view.count("left-out"), view.rows().stream().map(row -> new AskedData(row.id(), row.where(), row.text(), row.part(), row.state(), passages(row.by()))).toList(), passages(view.added()));
        }

        private static List<PassageData> passages(List<CoverageView.Passage> passages) {
            return passages.stream().map(passage -> new PassageData(passage.id(), passage.where(), passage.text())).toList();
        }
    }

    @Transactional(readOnly = true)
    public Optional<List<NameData>> names(UnitId unit, DocumentId id) {
        return register.find(unit, id).map(document -> meanings.of(unit, id).stream().map(this::data).toList());
    }

    private NameData data(Meaning meaning) {
        Map<UnitId, Unit> known = units.find(meaning.units().stream().limit(LISTED).toList(), LocalDate.now(clock));
        return new NameData(meaning.id(), meaning.name(), meaning.found().name().toLowerCase(Locale.ROOT), meaning.units().size(),
                known.values().stream().map(found -> new UnitData(found.id().value(), found.name())).toList(), meaning.version());
    }

    @Transactional(readOnly = true)
    public Optional<IssueData> prepare(UnitId unit, DocumentId id, Language language) {
        return issuing.prepare(unit, id).map(prepared -> new IssueData(prepared.units().size(), prepared.with(ReviewedObligation.LeadGap.NONE).size(),
                prepared.signings().stream().map(signing -> new SigningData(signing.code(), language.say(signing.vietnamese(), signing.english()))).toList(), hindrances(prepared, language)));
    }

    private static List<String> hindrances(Preparation prepared, Language language) {
        return IssueView.hindrances(prepared, language).stream().map(IssueView.Hindrance::text).toList();
    }

    /** Empty where the unit has no such document. */
    @Transactional
    public Optional<Answer> issue(UnitId unit, DocumentId id, String signing, boolean withoutLead, PersonId by, Language language) {
        return issuing.issue(unit, id, signing, withoutLead, by).map(outcome -> switch (outcome) {
            case Issuing.Outcome.Begun(int count) -> new Answer(count, "");
            case Issuing.Outcome.NotEntitled(String rule) when rule.isEmpty() ->
                    new Answer(0, language.say("Thể thức ký (signing) phải là một trong những thể thức đơn vị được dùng.", "signing must be one of the forms that the unit may use."));
            case Issuing.Outcome.Refused _, Issuing.Outcome.NotEntitled _ ->
                    new Answer(0, String.join(" ", issuing.prepare(unit, id).map(prepared -> hindrances(prepared, language)).orElse(List.of())));
            case Issuing.Outcome.WithoutLead(int obligations) -> new Answer(0, language.say("Còn " + obligations + " nhiệm vụ chưa có đơn vị chủ trì; nếu vẫn ban hành, gửi withoutLead=true.",
                    obligations + " obligations have no lead; to issue it all the same, send withoutLead=true."));
        });
    }
}
