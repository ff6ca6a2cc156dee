package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Section;

/** What a careful office chief would send the draft back for. Each rule adds what it finds; the order is that of the rules. */
final class Findings {

    private final Wording text;
    private final Frame frame;
    private final List<Section> sections;
    private final List<Obligation> obligations;
    private final List<Citation> citations;
    private final Pointers pointers;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Wording text, Frame frame, List<Section> sections, List<Obligation> obligations, List<Citation> citations, Pointers pointers) {
        this.text = text;
        this.frame = frame;
        this.sections = sections;
        this.obligations = obligations;
        this.citations = citations;
        this.pointers = pointers;
    }

    static List<Finding> of(
            Wording text, SourceText source, Frame frame, List<Section> sections, List<Obligation> obligations, List<Citation> citations,
            Pointers pointers) {
        Findings findings = new Findings(text, frame, sections, obligations, citations, pointers);
        findings.classified();
        findings.noLead();
        findings.severalLeads();
        findings.noDeadline();
        findings.noDeliverable();
        findings.danglingReferences();
        findings.actorsNotRecipients();
        findings.found.addAll(FormFindings.of(text, frame, sections));
        findings.found.addAll(CodeForms.findings(text, citations));
        findings.found.addAll(DoubledWords.of(source, text));
        return findings.found;
    }

    private void classified() {
        String secrecy = frame.header().secrecy();
        if (secrecy != null) {
            Span at = frame.header().marks().stream().filter(m -> m.field().equals("secrecy")).map(Reading.Mark::span).findFirst().orElse(null);
            found.add(new Finding("classified", Severity.ERROR, null, "Văn bản có dấu chỉ độ mật " + secrecy + ": không được xử lý ở đây.",
                    "The document is marked " + secrecy + " (classified) and must not be handled here.", at));
        }
    }

    /** One finding for each section whose obligations nobody leads (NĐ 138/2016: one task has one lead). */
    private void noLead() {
        Map<String, List<Obligation>> leaderless = new LinkedHashMap<>();
        for (Obligation o : obligations) {
            if (!Actors.has(o.actors(), Actor.Role.LEAD)) {
                leaderless.computeIfAbsent(o.section() == null ? "" : o.section(), section -> new ArrayList<>()).add(o);
            }
        }
        leaderless.forEach((section, tasks) -> {
            String where = section.isEmpty() ? "Ngoài các mục" : "Mục " + section;
            found.add(new Finding("no-lead", Severity.WARNING, section.isEmpty() ? null : section,
                    where + ": " + tasks.size() + " nhiệm vụ chưa có đơn vị chủ trì.",
                    (section.isEmpty() ? "Outside sections" : "Section " + section) + ": nobody leads " + tasks.size() + " obligation(s).",
                    tasks.getFirst().span()));
        });
    }

    private static List<Actor> leads(Obligation o) {
        return Actors.of(o.actors(), Actor.Role.LEAD);
    }

    private void severalLeads() {
        for (Obligation o : obligations) {
            if (o.actors().size() < 2) {
                continue;
            }
            List<Actor> leads = leads(o);
            if (leads.size() > 1) {
                String names = leads.stream().map(Actor::name).collect(Collectors.joining("; "));
                found.add(new Finding("several-leads", Severity.INFO, o.section(),
                        where(o) + "một nhiệm vụ có " + leads.size() + " đơn vị cùng chủ trì: " + names + ".",
                        whereEn(o) + "one obligation has " + leads.size() + " leads: " + names + ".", o.span()));
            }
        }
    }

    private static String where(Obligation o) {
        return o.section() == null ? "Ngoài các mục: " : "Mục " + o.section() + ": ";
    }

    private static String whereEn(Obligation o) {
        return o.section() == null ? "Outside sections: " : "Section " + o.section() + ": ";
    }

    private void noDeadline() {
        if (obligations.isEmpty()) {
            return;
        }
        int dated = count(Schedule.Kind.DEADLINE) + count(Schedule.Kind.RANGE);
        int open = count(Schedule.Kind.UNSPECIFIED);
        if (dated == 0) {
            int periodic = count(Schedule.Kind.PERIODIC);
            found.add(new Finding("no-deadline", Severity.WARNING, null,
                    "Cả văn bản không có nhiệm vụ nào ghi ngày hoàn thành" + (periodic > 0 ? ", chỉ có " + periodic + " việc làm định kỳ" : "") + ".",
                    "Nothing in the document has a deadline" + (periodic > 0 ? ", only " + periodic + " periodic obligation(s)" : "") + ".", null));
        }
        if (open > 0) {
            found.add(new Finding("no-deadline", Severity.INFO, null,
                    open + " trên " + obligations.size() + " nhiệm vụ chưa ghi thời hạn: " + whereOpen("mục ", "ngoài các mục") + ".",
                    open + " of " + obligations.size() + " obligations state no time: " + whereOpen("sections ", "outside sections") + ".", null));
        }
    }

    private int count(Schedule.Kind kind) {
        int count = 0;
        for (Obligation o : obligations) {
            count += o.schedule().kind() == kind ? 1 : 0;
        }
        return count;
    }

    /** "mục II.1, II.2 (3), ngoài các mục": the sections of what states no time, with counts. */
    private String whereOpen(String sections, String outside) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Obligation o : obligations) {
            if (o.schedule().kind() == Schedule.Kind.UNSPECIFIED) {
                counts.merge(o.section() == null ? "" : o.section(), 1, Integer::sum);
            }
        }
        Integer without = counts.remove("");
        List<String> parts = new ArrayList<>();
        counts.forEach((section, count) -> parts.add((parts.isEmpty() ? sections : "") + counted(section, count)));
        if (without != null) {
            parts.add(counted(outside, without));
        }
        return String.join(", ", parts);
    }

    private static String counted(String where, int count) {
        return count > 1 ? where + " (" + count + ")" : where;
    }

    private void noDeliverable() {
        int without = 0;
        for (Obligation o : obligations) {
            without += o.deliverable() == null && o.targets().isEmpty() ? 1 : 0;
        }
        if (without > 0) {
            found.add(new Finding("no-deliverable", Severity.INFO, null,
                    without + " trên " + obligations.size() + " nhiệm vụ không nêu sản phẩm hoặc chỉ tiêu cụ thể.",
                    without + " of " + obligations.size() + " obligations name no product or figure to reach.", null));
        }
    }

    private void danglingReferences() {
        Set<String> paths = new HashSet<>();
        collect(sections, paths);
        for (Frame.Part part : frame.parts()) {
            for (SourceText.Block block : part.blocks()) {
                for (References reference : References.in(text, block.span(), pointers)) {
                    if (!exists(reference.path(), paths)) {
                        String words = Folded.in(text, reference.span());
                        found.add(new Finding("dangling-reference", Severity.ERROR, null,
                                "Dẫn chiếu “" + words + "” nhưng văn bản không có phần này.",
                                "“" + words + "” points to a part that the document does not have.", reference.span()));
                    }
                }
            }
        }
    }

    /** Each section's path, and how it is called from inside the sections around it. */
    private static void collect(List<Section> sections, Set<String> paths) {
        sections.forEach(section -> {
            paths.add(section.path());
            for (int dot = section.path().indexOf('.'); dot >= 0; dot = section.path().indexOf('.', dot + 1)) {
                paths.add(section.path().substring(dot + 1));
            }
            collect(section.sections(), paths);
        });
    }

    /** An annex "Phụ lục I" may be the only one, without a number; a chapter or part may stand in front of an article; "phần II" may be "II" or "Phần II". */
    private static boolean exists(String path, Set<String> paths) {
        return paths.contains(path) || paths.contains(Label.PART + path) || path.startsWith("PL") && paths.contains("PL");
    }

    /** Units that must act but are not sent the document. */
    private void actorsNotRecipients() {
        if (frame.recipients().isEmpty() || frame.recipients().size() > Bounds.RECIPIENTS) {
            return;
        }
        Map<String, Span> names = new LinkedHashMap<>();
        for (Obligation o : obligations) {
            for (Actor actor : o.actors()) {
                if (actor.role() == Actor.Role.LEAD) {
                    names.putIfAbsent(actor.name(), actor.span());
                }
            }
        }
        List<String> recipients = new ArrayList<>();
        List<String> plural = new ArrayList<>();
        for (Reading.Recipient recipient : frame.recipients()) {
            recipients.add(UnitKeys.of(text.words(recipient.span())));
            String several = UnitKeys.plural(recipient.name());
            if (several != null) {
                plural.add(several);
            }
        }
        Map<String, String> missing = new LinkedHashMap<>();
        names.forEach((name, span) -> {
            String key = UnitKeys.of(text.words(span));
            if (!UnitKeys.isGeneral(key) && !UnitKeys.isCovered(recipients, plural, key)) {
                missing.putIfAbsent(key, name);
            }
        });
        if (!missing.isEmpty()) {
            String units = String.join("; ", missing.values());
            found.add(new Finding("actor-not-recipient", Severity.INFO, null, "Được giao việc nhưng không thấy ở nơi nhận: " + units + ".",
                    "Given a task but not among the recipients: " + units + ".", null));
        }
    }
}
