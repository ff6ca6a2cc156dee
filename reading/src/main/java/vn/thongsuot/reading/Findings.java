package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private final SourceText source;
    private final Frame frame;
    private final List<Section> sections;
    private final List<Obligation> obligations;
    private final List<Citation> citations;
    private final List<Finding> found = new ArrayList<>();

    private Findings(SourceText source, Frame frame, List<Section> sections, List<Obligation> obligations, List<Citation> citations) {
        this.source = source;
        this.frame = frame;
        this.sections = sections;
        this.obligations = obligations;
        this.citations = citations;
    }

    static List<Finding> of(
            SourceText source, Frame frame, List<Section> sections, List<Obligation> obligations, List<Citation> citations) {
        Findings findings = new Findings(source, frame, sections, obligations, citations);
        findings.classified();
        findings.noLead();
        findings.severalLeads();
        findings.noDeadline();
        findings.noDeliverable();
        findings.danglingReferences();
        findings.actorsNotRecipients();
        findings.found.addAll(FormFindings.of(source.text(), frame, sections));
        findings.found.addAll(CodeForms.findings(source.text(), citations));
        findings.found.addAll(DoubledWords.of(source));
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
            if (leads(o).isEmpty()) {
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
        return o.actors().stream().filter(actor -> actor.role() == Actor.Role.LEAD).toList();
    }

    private void severalLeads() {
        for (Obligation o : obligations) {
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
        long dated = obligations.stream().filter(o -> o.schedule().kind() == Schedule.Kind.DEADLINE || o.schedule().kind() == Schedule.Kind.RANGE).count();
        long open = obligations.stream().filter(o -> o.schedule().kind() == Schedule.Kind.UNSPECIFIED).count();
        if (dated == 0) {
            long periodic = obligations.stream().filter(o -> o.schedule().kind() == Schedule.Kind.PERIODIC).count();
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

    /** "mục II.1, II.2 (3), ngoài các mục": the sections of what states no time, with counts. */
    private String whereOpen(String sections, String outside) {
        Map<String, Long> counts = obligations.stream().filter(o -> o.schedule().kind() == Schedule.Kind.UNSPECIFIED)
                .collect(Collectors.groupingBy(o -> o.section() == null ? "" : o.section(), LinkedHashMap::new, Collectors.counting()));
        Long without = counts.remove("");
        List<String> parts = new ArrayList<>();
        counts.forEach((section, count) -> parts.add((parts.isEmpty() ? sections : "") + counted(section, count)));
        if (without != null) {
            parts.add(counted(outside, without));
        }
        return String.join(", ", parts);
    }

    private static String counted(String where, long count) {
        return count > 1 ? where + " (" + count + ")" : where;
    }

    private void noDeliverable() {
        long without = obligations.stream().filter(o -> o.deliverable() == null && o.targets().isEmpty()).count();
        if (without > 0) {
            found.add(new Finding("no-deliverable", Severity.INFO, null,
                    without + " trên " + obligations.size() + " nhiệm vụ không nêu sản phẩm hoặc chỉ tiêu cụ thể.",
                    without + " of " + obligations.size() + " obligations name no product or figure to reach.", null));
        }
    }

    private void danglingReferences() {
        Set<String> paths = new TreeSet<>();
        collect(sections, paths);
        for (Frame.Part part : frame.parts()) {
            for (SourceText.Block block : part.blocks()) {
                for (References reference : References.in(source.text(), block.span())) {
                    if (!exists(reference.path(), paths)) {
                        String words = Folded.in(source.text(), reference.span());
                        found.add(new Finding("dangling-reference", Severity.ERROR, null,
                                "Dẫn chiếu “" + words + "” nhưng văn bản không có phần này.",
                                "“" + words + "” points to a part that the document does not have.", reference.span()));
                    }
                }
            }
        }
    }

    private static void collect(List<Section> sections, Set<String> paths) {
        sections.forEach(section -> {
            paths.add(section.path());
            collect(section.sections(), paths);
        });
    }

    /** An annex "Phụ lục I" may be the only one, without a number; a chapter or part may stand in front of an article. */
    private static boolean exists(String path, Set<String> paths) {
        if (path.startsWith("PL") && paths.stream().anyMatch(p -> p.equals("PL"))) {
            return true;
        }
        return paths.stream().anyMatch(p -> p.equals(path) || p.endsWith("." + path));
    }

    /** Units that must act but are not sent the document. */
    private void actorsNotRecipients() {
        if (frame.recipients().isEmpty()) {
            return;
        }
        List<String> recipients = frame.recipients().stream().map(r -> UnitKeys.of(r.name())).toList();
        Map<String, String> missing = new LinkedHashMap<>();
        for (Obligation o : obligations) {
            for (Actor actor : leads(o)) {
                String key = UnitKeys.of(actor.name());
                boolean told = UnitKeys.isGeneral(key) || recipients.stream().anyMatch(r -> UnitKeys.covers(r, key))
                        || frame.recipients().stream().anyMatch(r -> UnitKeys.coversKind(r.name(), key));
                if (!told) {
                    missing.putIfAbsent(key, actor.name());
                }
            }
        }
        if (!missing.isEmpty()) {
            String names = String.join("; ", missing.values());
            found.add(new Finding("actor-not-recipient", Severity.INFO, null, "Được giao việc nhưng không thấy ở nơi nhận: " + names + ".",
                    "Given a task but not among the recipients: " + names + ".", null));
        }
    }
}
