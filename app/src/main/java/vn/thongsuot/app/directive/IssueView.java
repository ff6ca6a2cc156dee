package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thongsuot.app.directive.ReviewedObligation.LeadGap;
import vn.thongsuot.app.directive.ReviewedObligation.Participant.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Page;
import vn.thongsuot.app.web.State;

/**
 * What issuing a document would do, and what stands against it.
 *
 * @param hindrances what has to be put right first, each with where to do it
 * @param steps the way to the issue, each step with how far it has come
 * @param names those that nobody is certain of first
 * @param remarks what is worth a look and hinders nothing
 * @param units how many units would get it
 * @param number what is to be said of the document's number; empty where nothing is
 * @param earlier what becomes of earlier documents that it refers to
 * @param withoutLead obligations that nobody leads: issued so only knowingly
 */
public record IssueView(long id, String name, String title, boolean issued, List<Hindrance> hindrances, List<Step> steps, List<Named> names, List<String> remarks,
        int units, List<Gap> withoutLead, List<Choice> signings, String number, boolean mayIssue,
        RevisionView.Overview earlier) {

    /** Something to put right; {@code path} leads to where, empty where there is no such place; {@code step} where one of the steps shows it. */
    public record Hindrance(String text, String verb, String path, boolean step) {

        Hindrance(String text, String verb, String path) {
            this(text, verb, path, false);
        }
    }

    /**
     * A step on the way to the issue.
     *
     * @param done how many of {@code of} are done; {@code of} is 0 where there is nothing to count
     * @param path where it is done; empty where it is not this step's turn
     */
    public record Step(String title, String said, boolean over, int done, int of, String verb, String path) {}

    /**
     * A name of the document; {@code units} are the first of those it means.
     *
     * @param open whether somebody has to say whom it means before the document can be issued
     * @param obligations in how many obligations it has a part
     */
    public record Named(long id, String name, String part, State state, String said, List<String> units, int more, boolean open, int obligations) {}

    /** An obligation without a lead. */
    public record Gap(String id, String where, String text) {

        static Gap of(ReviewedObligation obligation, Language language) {
            return new Gap(obligation.id(), obligation.section() == null ? "" : language.say("mục ", "section ") + obligation.section(), obligation.text());
        }
    }

    private static final int SHOWN = 4;

    static IssueView of(Preparation prepared, RevisionView.Overview earlier, Units units, LocalDate today, Language language, boolean mayIssue) {
        Document document = prepared.document();
        return new IssueView(
                document.id().value(),
                document.name(),
                document.title() == null ? "" : document.title(),
                prepared.issue().isPresent(),
                hindrances(prepared, language),
                steps(prepared, language),
                names(prepared, units, today, language),
                remarks(prepared, language),
                prepared.units().size(),
                prepared.with(LeadGap.NONE).stream().map(obligation -> Gap.of(obligation, language)).toList(),
                prepared.signings().stream().map(signing -> Choice.of(signing.code(), language.say(signing.vietnamese(), signing.english()))).toList(),
                number(prepared, language),
                mayIssue,
                earlier);
    }

    private static List<Step> steps(Preparation prepared, Language language) {
        if (prepared.document().state() != Document.State.READ) {
            return List.of();
        }
        String page = "/documents/" + prepared.document().id().value();
        int all = prepared.obligations().size();
        int reviewed = all - (int) prepared.unreviewed();
        List<ReviewedObligation> gaps = Stream.concat(prepared.with(LeadGap.SEVERAL).stream(), prepared.with(LeadGap.NONE).stream()).toList();
        int open = prepared.open().size();
        return List.of(
                new Step(language.say("Xem lại các nhiệm vụ", "Review the obligations"), language.say("đã xem lại " + reviewed + " trên " + all, reviewed + " of " + all + " reviewed"),
                        reviewed == all, reviewed, all, language.say("Xem lại", "Review"), page),
                new Step(language.say("Mỗi nhiệm vụ một đơn vị chủ trì", "One lead to each"), lead(gaps.size(), language),
                        gaps.isEmpty(), all - gaps.size(), all, language.say("Phân công", "Assign"), gaps.isEmpty() ? "" : page + "/obligations/" + gaps.getFirst().id()),
                new Step(language.say("Tên đơn vị trong văn bản", "Names of units"),
                        open == 0 ? language.say("đã rõ là đơn vị nào", "it is clear whom they mean") : language.say("còn " + open + " tên chưa rõ là đơn vị nào", open + " names still open"),
                        open == 0, 0, 0, language.say("Chọn đơn vị", "Choose"), open == 0 ? "" : page + "/names/" + prepared.open().getFirst().id()));
    }

    private static String lead(int gaps, Language language) {
        return gaps == 0 ? language.say("nhiệm vụ nào cũng có đúng một", "every obligation has one") : language.say("còn " + gaps + " nhiệm vụ chưa rõ", gaps + " obligations to settle");
    }

    static List<Hindrance> hindrances(Preparation prepared, Language language) {
        String page = "/documents/" + prepared.document().id().value();
        List<Hindrance> all = new ArrayList<>();
        for (Preparation.Obstacle obstacle : prepared.obstacles()) {
            all.add(switch (obstacle) {
                case NOT_READ -> new Hindrance(language.say("Văn bản chưa đọc xong hoặc không đọc được.", "The document is not read."), language.say("Xem văn bản", "See it"), page);
                case ALREADY_ISSUED -> new Hindrance(language.say("Văn bản đã được ban hành.", "The document is issued already."), language.say("Xem nơi nhận", "Who has it"), page + "/deliveries");
                case UNREVIEWED -> new Hindrance(language.say("Còn " + prepared.unreviewed() + " nhiệm vụ chưa ai xem lại.", prepared.unreviewed() + " obligations nobody has looked at."),
                        language.say("Xem lại", "Review"), page, true);
                case SEVERAL_LEADS -> new Hindrance(language.say("Có " + prepared.with(LeadGap.SEVERAL).size() + " nhiệm vụ ghi nhiều đơn vị chủ trì; mỗi nhiệm vụ chỉ có một.",
                        prepared.with(LeadGap.SEVERAL).size() + " obligations name several leads; there is one to each."),
                        language.say("Sửa", "Change"), page + "#" + prepared.with(LeadGap.SEVERAL).getFirst().id(), true);
                case OPEN_NAMES -> new Hindrance(language.say("Còn " + prepared.open().size() + " tên đơn vị chưa rõ là đơn vị nào.", prepared.open().size() + " names that may mean several units, or none."),
                        language.say("Chọn đơn vị", "Choose"), page + "/names/" + prepared.open().getFirst().id(), true);
                case NUMBER_TAKEN -> new Hindrance(language.say("Số " + document(prepared) + " đã cấp cho một văn bản khác cùng loại.", "Another document of its type has the number " + document(prepared) + "."),
                        language.say("Sửa số, ký hiệu", "Change the number"), page + "/header");
                case NO_TERM -> new Hindrance(language.say("Chưa ghi ngày bắt đầu nhiệm kỳ, nên chưa cấp được số văn bản.", "Nobody has said when the term began, so that no number can be given."),
                        language.say("Ghi nhiệm kỳ", "Say when"), "/numbers");
                case NO_SYMBOL -> new Hindrance(language.say("Văn bản chưa có tên loại hoặc ký hiệu để cấp số.", "The document has no type or symbol for a number to be set before."),
                        language.say("Ghi tên loại, ký hiệu", "Say them"), page + "/header");
            });
        }
        prepared.forbiddenBy().ifPresent(rule -> all.add(new Hindrance(language.say("Theo " + rule + ", đơn vị không được ban hành loại văn bản này.",
                "By " + rule + " the unit may not issue a document of this type."), "", "")));
        return all;
    }

    private static String document(Preparation prepared) {
        return String.valueOf(prepared.document().code());
    }

    private static String number(Preparation prepared, Language language) {
        return switch (prepared.number()) {
            case Numbering.Plan.Given(int _, String code, LocalDate _) -> language.say("Văn bản được cấp số " + code + ".", "The document gets the number " + code + ".");
            case Numbering.Plan.Kept kept when kept.leavesGap() -> language.say("Số trên văn bản là " + kept.number() + ", trong khi số đã cấp gần nhất là " + kept.last() + ".",
                    "The document's number is " + kept.number() + ", the last one given " + kept.last() + ".");
            case Numbering.Plan.Kept _, Numbering.Plan.Left _, Numbering.Plan.Taken _, Numbering.Plan.NoTerm _, Numbering.Plan.NoSymbol _ -> "";
        };
    }

    private static List<Named> names(Preparation prepared, Units units, LocalDate today, Language language) {
        Set<UnitId> shown = new java.util.LinkedHashSet<>();
        prepared.names().forEach(name -> name.units().stream().limit(SHOWN).forEach(shown::add));
        Map<UnitId, Unit> known = units.find(shown, today);
        return prepared.names().stream().map(name -> new Named(
                name.id(), name.name(), part(prepared, name, language), name.settled() ? State.DONE : prepared.open().contains(name) ? State.LATE : State.OPEN, said(name, language),
                labels(name.units(), known), Math.max(0, name.units().size() - SHOWN), prepared.open().contains(name), prepared.obligationsOf(name).size()))
                .sorted(Comparator.comparing(Named::open).reversed()).toList();
    }

    private static List<String> labels(Collection<UnitId> units, Map<UnitId, Unit> known) {
        return units.stream().limit(SHOWN).filter(known::containsKey).map(unit -> known.get(unit).label()).toList();
    }

    private static String part(Preparation prepared, Meaning name, Language language) {
        List<String> parts = new ArrayList<>();
        for (Role role : new TreeSet<>(prepared.roles(name))) {
            parts.add(switch (role) {
                case LEAD -> language.say("chủ trì", "leads");
                case COOPERATE -> language.say("phối hợp", "takes part");
                case IMPLEMENT -> language.say("thực hiện", "carries out");
            });
        }
        if (prepared.recipients().contains(name.name())) {
            parts.add(language.say("nơi nhận", "recipient"));
        }
        return String.join(", ", parts);
    }

    static String said(Meaning name, Language language) {
        return switch (name.found()) {
            case ONE -> language.say("máy tìm", "found");
            case GROUP -> language.say("nhóm " + name.units().size() + " đơn vị", "group of " + name.units().size());
            case AMBIGUOUS -> language.say("có thể là nhiều đơn vị", "may be several");
            case UNKNOWN -> language.say("chưa rõ đơn vị nào", "not found");
            case CHOSEN -> language.say(name.units().size() == 1 ? "đã chọn" : "đã chọn " + name.units().size() + " đơn vị", name.units().size() == 1 ? "chosen" : name.units().size() + " chosen");
            case OUTSIDE -> language.say("ngoài hệ thống", "not of this tree");
        };
    }

    private static List<String> remarks(Preparation prepared, Language language) {
        List<String> remarks = new ArrayList<>();
        prepared.actingButNoRecipients().forEach((name, units) -> remarks.add(language.say(
                "“" + name.name() + "” có việc phải làm nhưng " + (units == 1 ? "không" : units + " đơn vị không") + " có trong Nơi nhận.",
                "“" + name.name() + "” has something to do, but " + (units == 1 ? "is" : units + " units are") + " not among the recipients.")));
        prepared.recipientsButNotActing().forEach((name, units) -> remarks.add(language.say(
                "“" + name.name() + "” có trong Nơi nhận nhưng " + (units == 1 ? "không" : units + " đơn vị không") + " được giao việc gì.",
                "“" + name.name() + "” is a recipient, but " + (units == 1 ? "has" : units + " units have") + " nothing to do.")));
        if (prepared.units().isEmpty()) {
            remarks.add(language.say("Văn bản không gửi tới đơn vị nào trong hệ thống; ban hành để ghi nhận và cấp số.", "No unit of the tree is addressed; it is issued to be on record and to have its number."));
        }
        return remarks;
    }

    /** What issuing does, on its button. */
    public String verb(Page page) {
        return units == 0 ? page.say("Ban hành", "Issue") : page.say("Ban hành tới " + page.number(units) + " đơn vị", "Issue to " + page.number(units) + " units");
    }

    /** What no step leads to, a rule that forbids it for example. */
    public List<Hindrance> beyondSteps() {
        return hindrances.stream().filter(hindrance -> !hindrance.step()).toList();
    }

    /** The step whose turn it is; none where all are over. */
    public Optional<Step> now() {
        return steps.stream().filter(step -> !step.over()).findFirst();
    }

    /** The most obligations that one name has a part in: the length of its bar. */
    public int most() {
        return names.stream().mapToInt(Named::obligations).max().orElse(0);
    }

    /** Whether nothing stands against issuing. */
    public boolean ready() {
        return hindrances.isEmpty();
    }
}
