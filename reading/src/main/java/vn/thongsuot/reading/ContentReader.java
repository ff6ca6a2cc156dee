package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Node.Kind;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Section;

/**
 * Finds the obligations of one part: walks its tree, carries what headings and lines say down to the leaves, and judges each leaf.
 */
final class ContentReader {

    private static final Phrases<Boolean> OF_TIME = Phrase.set("hoàn thành", "xong", "trước", "trong", "từ", "thời gian", "thời hạn", "quý", "tháng", "chậm nhất", "thực hiện", "giai đoạn",
            "hằng", "hàng", "thường xuyên");

    /** What a meeting's chair or an issuer does before speaking … */
    private static final Phrases<Boolean> OCCASIONS = Phrase.set("sau khi nghe", "sau khi xem xét", "sau khi thảo luận", "sau khi trao đổi", "sau khi nghiên cứu", "sau khi khảo sát", "sau khi kiểm tra",
            "sau khi làm việc", "sau khi tham khảo");
    /** … and then. */
    private static final Phrases<Boolean> SPEAKING = Phrase.set("kết luận", "chỉ đạo", "có ý kiến", "cho ý kiến", "yêu cầu", "đề nghị", "giao", "thống nhất", "quyết định", "phát biểu", "nhấn mạnh");

    /** "yêu cầu thực hiện một số nội dung cụ thể như sau:". */
    private static final int LONGEST_ASKING = 14;

    /** Words of "Phần IV và V" before its colon. */
    private static final int LONGEST_PART = 8;
    /** Words of a run-in title before its colon. */
    private static final int LONGEST_TITLE = 30;
    private static final Phrases<Boolean> BENEFITS = Phrase.set("chính sách", "quyền lợi", "chế độ đối với", "phụ cấp", "trợ cấp", "hỗ trợ đối với", "mức chi", "mức hỗ trợ", "khen thưởng");

    private final Wording text;
    private final Content content;
    private final @Nullable Integer year;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable AssignmentTable tableBefore;
    private SourceText.@Nullable Table tableAsked;
    private @Nullable AssignmentTable tableRead;
    /** The lines read last, and what they say: most lines govern several items in turn. */
    private List<AssignmentLine> linesRead = List.of();
    private LineFields fieldsRead = LineFields.NONE;

    private ContentReader(Wording text, Content content, @Nullable Integer year) {
        this.text = text;
        this.content = content;
        this.year = year;
    }

    /** The obligations of a part in text order; {@code year} is the document's. */
    static List<Draft> read(Wording text, Content content, @Nullable Integer year) {
        if (content.form()) {
            return List.of();
        }
        ContentReader reader = new ContentReader(text, content, year);
        reader.children(content.root(), Surroundings.NONE);
        content.closing().forEach(reader::closing);
        return List.copyOf(reader.drafts);
    }

    private Words words(Span span) {
        return text.words(span);
    }

    /** The items below a node, each with the lines that govern it. */
    private void children(Node node, Surroundings around) {
        Surroundings here = around;
        for (Governed governed : Governed.of(text, node)) {
            Surroundings lines = withLines(here, governed.lines());
            Node item = governed.item();
            if (introducesSiblings(node, item)) {
                here = heading(item, around);
            } else {
                node(item, lines);
            }
        }
    }

    /** "1. Giao phòng X thực hiện các công việc sau:" with nothing below it: the points after it are meant. */
    private boolean introducesSiblings(Node parent, Node item) {
        return item.kind == Kind.SECTION && item.children.isEmpty() && endsWithColon(item.content()) && parent.children.getLast() != item;
    }

    private boolean endsWithColon(Span span) {
        return !span.isEmpty() && text.charAt(span.end() - 1) == ':';
    }

    private Surroundings withLines(Surroundings around, List<AssignmentLine> lines) {
        if (lines.isEmpty()) {
            return around;
        }
        if (!lines.equals(linesRead)) {
            linesRead = lines;
            fieldsRead = LineFields.of(text, lines, year);
        }
        return around.with(fieldsRead.actors(), fieldsRead.schedule(), fieldsRead.deliverable());
    }

    private void node(Node node, Surroundings around) {
        switch (node.kind) {
            case ROOT -> throw new IllegalStateException("a root below another node");
            case TABLE -> table(node, around);
            case PLAIN -> leaf(node, around);
            case LEAD_IN -> {
                if (node.children.isEmpty()) {
                    leaf(node, around);
                } else {
                    children(node, heading(node, around));
                }
            }
            case SECTION, BULLET -> labelled(node, around);
        }
    }

    private void labelled(Node node, Surroundings around) {
        if (!hasItems(node)) {
            leaf(node, withLines(around, Governed.linesOf(text, node)));
        } else if (carriesObjects(node)) {
            leaf(node, around);
        } else {
            if (isSentenceItself(node)) {
                leaf(node, around);
            }
            children(node, heading(node, around));
        }
    }

    private boolean hasItems(Node node) {
        for (Node child : node.children) {
            if (isItem(child)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a child can hold obligations of its own: it is no attribute line and no table of figures. */
    private boolean isItem(Node child) {
        if (child.kind == Kind.TABLE) {
            return assignmentTable(child.table) != null;
        }
        if (Governed.line(text, child) != null) {
            return actsBy(child);
        }
        return child.kind != Kind.LEAD_IN || hasItems(child) || Tasks.isAct(words(child.content()));
    }

    /** An act that ends with a colon before a list of mere objects is the one obligation. */
    private boolean carriesObjects(Node node) {
        if (!endsWithColon(node.content()) || unitsOf(node) != null) {
            return false;
        }
        boolean bullets = node.children.stream().allMatch(child -> child.kind == Kind.BULLET && child.children.isEmpty());
        if (!bullets || !Tasks.isAct(words(node.content()))) {
            return bullets && node.kind == Kind.BULLET && node.children.stream().allMatch(child -> namesPart(words(child.content())));
        }
        long acts = node.children.stream().filter(child -> Tasks.isAct(words(child.content())) || isProvision(words(child.content()))).count();
        return acts * 2 < node.children.size();
    }

    /** "+ Phần I: Thông tin chung": what a form or a report consists of. */
    private static boolean namesPart(Words words) {
        boolean part = words.at(0, "phần") || words.at(0, "mục") || words.at(0, "chương") || words.at(0, "cột") || words.at(0, "phụ", "lục");
        return part && words.find(1, Math.min(words.size(), LONGEST_PART), ":") > 0;
    }

    /** "Đối với hồ sơ nộp trực tuyến: Giảm …", "Xét tốt nghiệp: Thực hiện …": what is to be done about that. */
    private static boolean isProvision(Words words) {
        int colon = words.find(0, Math.min(words.size(), LONGEST_TITLE), ":");
        return colon > 0 && words.capital(colon + 1) && !words.at(0, "phần")
                && (words.at(0, "đối", "với") || words.at(0, "trường", "hợp") || UnitVocabulary.isVerb(words, colon + 1));
    }

    /** A numbered sentence that asks for something, and whose paragraphs below go on with other acts. */
    private boolean isSentenceItself(Node node) {
        Span content = node.content();
        if (content.isEmpty() || ".;".indexOf(text.charAt(content.end() - 1)) < 0 || !Tasks.isAct(words(content))) {
            return false;
        }
        boolean paragraphs = node.children.stream().allMatch(child -> child.kind == Kind.PLAIN);
        return content.length() > 60 && (paragraphs || node.kind == Kind.BULLET);
    }

    private void leaf(Node node, Surroundings around) {
        Span span = Folded.trim(text, node.content(), "*");
        if (endsWithColon(span) && !node.children.isEmpty() && node.kind == Kind.SECTION && !carriesObjects(node)) {
            return;
        }
        if (span.isEmpty() || isToFillIn(span) || Governed.line(text, node) != null && !actsBy(node)) {
            return;
        }
        Words words = words(span);
        if (isAskedBelow(node) || (holdsTasks(node) ? isTask(node, words) : asksSomebody(node, words, around))) {
            drafts.add(DraftMaker.of(text, node.path, node.sectionKind, span, words, around, year));
        }
    }

    /** "- Kiến nghị, đề xuất: .........": a line of a form that an annex holds. */
    private boolean isToFillIn(Span span) {
        String words = content.annex() ? span.in(text) : "";
        return words.contains("....") || words.contains("……");
    }

    /** "Phương tiện: xe ô tô do Văn phòng bố trí": an attribute that makes a unit act. */
    private boolean actsBy(Node node) {
        Words words = words(node.content());
        int by = words.find(0, words.size(), "do");
        return node.kind == Kind.SECTION && by > 0 && UnitNames.beginsAt(words, by + 1);
    }

    private boolean holdsTasks(Node node) {
        if (node.section() == null) {
            return content.annex() || node.kind == Kind.BULLET && node.parent != null && node.parent.kind == Kind.LEAD_IN;
        }
        return node.sectionKind == null || node.sectionKind == Section.Kind.TASK || node.sectionKind == Section.Kind.ORGANISATION
                || node.sectionKind == Section.Kind.ANNEX;
    }

    /** "Sở yêu cầu các trường:" and paragraphs below it: "Thứ nhất, …" and "Hai là, …", whatever verb comes first, "Lập danh sách …". */
    private boolean isAskedBelow(Node node) {
        boolean below = node.section() == null && node.kind == Kind.PLAIN && node.parent != null && node.parent.kind == Kind.LEAD_IN;
        if (!below || !endsWithColon(node.parent.content()) || !asks(words(node.parent.content()))) {
            return false;
        }
        Words words = words(node.content());
        int ordinal = words.at(0, "thứ") || words.at(1, "là") ? 2 : 0;
        int act = ordinal > 0 && ordinal < words.size() && words.isMark(ordinal) ? ordinal + 1 : ordinal;
        if (act >= words.size()) {
            return false;
        }
        Words rest = words(new Span(words.start(act), node.content().end()));
        return ordinal > 0 && act > ordinal || Tasks.isAct(rest) || StatedActors.of(text, rest, false).opening();
    }

    /** Whether a lead-in names whom it asks, or ends by asking whoever the paragraphs below it name: "Học viện yêu cầu:". */
    private boolean asks(Words leadIn) {
        if (!StatedActors.ofOpening(text, leadIn).leads().isEmpty()) {
            return true;
        }
        int from = leadIn.size() - LONGEST_ASKING;
        for (int i = leadIn.next(Cues.ASK, Math.max(1, from)); i > 0; i = leadIn.next(Cues.ASK, i + 1)) {
            boolean noun = leadIn.at(i - 1, "theo") || leadIn.at(i - 1, "các") || leadIn.at(i - 1, "những");
            if (!noun && (leadIn.at(i, "yêu", "cầu") || leadIn.at(i, "đề", "nghị"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTask(Node node, Words words) {
        boolean article = node.style() == Label.Style.ARTICLE
                || node.parent != null && node.parent.style() == Label.Style.ARTICLE && node.kind != Kind.BULLET;
        if (!Tasks.isTask(words, article) || isTitle(node, words)) {
            return false;
        }
        return node.sectionKind != Section.Kind.ANNEX || Tasks.isAct(words);
    }

    /** A numbered heading with nothing below it; one with lines of who and when is what they speak of ("1.1. Lễ kỷ niệm", "- Thời gian: …"). */
    private boolean isTitle(Node node, Words words) {
        if (!Governed.linesOf(text, node).isEmpty()) {
            return false;
        }
        boolean sentence = ".;".indexOf(text.charAt(node.content().end() - 1)) >= 0;
        return node.kind != Kind.BULLET && !sentence && words.size() < 14 && !Tasks.isAct(words);
    }

    /** Outside sections of tasks only what plainly makes a unit act is an obligation. */
    private boolean asksSomebody(Node node, Words words, Surroundings around) {
        boolean outside = node.section() == null;
        if (outside && node.parent == content.root() && isPreamble(words) && !asksAtOnce(node, words)) {
            return false;
        }
        boolean purpose = node.sectionKind == Section.Kind.PURPOSE || node.sectionKind == Section.Kind.OBJECTIVE
                || node.sectionKind == Section.Kind.BASIS;
        boolean told = outside && !drafts.isEmpty() && node.kind == Kind.PLAIN && addressesUnit(words) && Tasks.isTask(words, false);
        return !purpose && (told || Tasks.asksUnits(words) && (Tasks.isTask(words, false) || asksAtOnce(node, words)) || Governed.line(text, node) != null && actsBy(node));
    }

    /** "Các Trạm Y tế chủ động tham mưu …", "Kết quả thực hiện, Văn phòng tổng hợp …": behind a letter's paragraph that asks, one that tells other units and their act. */
    private static boolean addressesUnit(Words words) {
        int comma = words.at(0, "kết", "quả") ? words.find(0, Math.min(words.size(), 12), ",") : -1;
        int from = words.at(0, "các") ? 0 : comma + 1;
        UnitNames.Names names = from > 0 || words.at(0, "các") ? UnitNames.at(words, from, words.size(), UnitNames.Place.SENTENCE) : null;
        return names != null && UnitVocabulary.isPlainVerb(words, names.end()) && !words.at(names.end(), "đã") && !words.at(names.end(), "sẽ");
    }

    private static boolean isPreamble(Words words) {
        return words.at(0, "căn", "cứ") || words.at(0, "thực", "hiện") || words.at(0, "theo") || words.at(0, "xét");
    }

    /** "Thực hiện Công văn số …, Sở Nội vụ đề nghị các đơn vị báo cáo …": a letter's one paragraph that both tells why and asks. */
    private boolean asksAtOnce(Node node, Words words) {
        boolean introduces = endsWithColon(node.content()) || words.find(Math.max(0, words.size() - 5), words.size(), "như", "sau") >= 0
                || words.key(words.size() - 1).equals(";");
        return !introduces && !StatedActors.ofOpening(text, words).leads().isEmpty();
    }

    private void closing(Node node) {
        Words words = words(node.content());
        StatedActors stated = StatedActors.of(text, words, false);
        if (!stated.leads().isEmpty() && !Tasks.thanks(words)) {
            drafts.add(DraftMaker.of(text, null, null, node.content(), words, Surroundings.NONE, year));
        }
    }

    private Surroundings heading(Node node, Surroundings around) {
        Words words = words(node.content());
        List<Actor> named = unitsOf(node);
        if (named != null && !isPlaceOfOthers(node)) {
            return around.below(named, true).at(timeInBracket(words));
        }
        if (isConcerned(node)) {
            return around;
        }
        if (!endsWithColon(node.content()) && node.kind != Kind.LEAD_IN) {
            return around.at(timeInBracket(words));
        }
        boolean opening = node.section() == null;
        StatedActors stated = opening ? StatedActors.ofOpening(text, words) : StatedActors.of(text, words, around.underUnit());
        List<Actor> actors = new ArrayList<>();
        stated.leads().forEach(span -> actors.add(actor(span, Actor.Role.LEAD)));
        stated.cooperators().forEach(span -> actors.add(actor(span, Actor.Role.COOPERATE)));
        Schedule time = opening || tellsOccasion(words) ? Schedule.UNSPECIFIED : Schedules.ofItem(text, node.content(), year);
        boolean unit = !stated.leads().isEmpty() && node.kind != Kind.LEAD_IN;
        return around.below(actors, unit).at(time.kind() == Schedule.Kind.UNSPECIFIED ? null : time);
    }

    /** "Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch kết luận như sau:": when it was said, not when it is to be done. */
    private static boolean tellsOccasion(Words words) {
        if (!OCCASIONS.isAt(words, 0)) {
            return false;
        }
        for (int i = words.nextMark(0); i >= 0; i = words.nextMark(i + 1)) {
            for (int k = i + 1; k < words.size() && !words.isMark(k); k++) {
                if (SPEAKING.isAt(words, k)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "II. KHU DÂN CƯ SỐ 4" whose points are given to other units: the place that they are about. */
    private boolean isPlaceOfOthers(Node node) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words(node.content()), 0);
        if (head == null || head.type() != UnitVocabulary.UnitClass.PLACE || head.determined()) {
            return false;
        }
        int given = 0;
        for (Node child : node.children) {
            given += StatedActors.of(text, words(child.content()), false).leads().isEmpty() ? 0 : 1;
        }
        return given * 2 > node.children.size();
    }

    /** "1. Công tác chuẩn bị (hoàn thành trước ngày 31/5/2026)": when all below a heading is to be done; {@code null} where its last bracket says anything else. */
    private @Nullable Schedule timeInBracket(Words words) {
        int close = words.size() - 1;
        while (close > 0 && words.isMark(close) && !words.key(close).equals(")")) {
            close--;
        }
        int open = words.at(close, ")") ? close : -1;
        while (open >= 0 && !words.key(open).equals("(")) {
            open--;
        }
        if (open < 0 || !OF_TIME.isAt(words, open + 1)) {
            return null;
        }
        Schedule time = Schedules.ofItem(text, words.span(open + 1, close), year);
        return time.kind() == Schedule.Kind.UNSPECIFIED ? null : time;
    }

    private Actor actor(Span span, Actor.Role role) {
        return new Actor(Folded.in(text, span), role, Actor.How.HEADING, span);
    }

    /** The units that a heading consists of; {@code null} where it says anything else. */
    private @Nullable List<Actor> unitsOf(Node node) {
        List<Span> names = UnitHeading.of(text, words(node.content()));
        if (names == null || isConcerned(node)) {
            return null;
        }
        List<Actor> actors = new ArrayList<>(names.size());
        for (Span name : names) {
            actors.add(actor(name, Actor.Role.LEAD));
        }
        return actors;
    }

    /** "- Đối với giáo viên kiêm nhiệm:" where the section tells of allowances, and pupils anywhere, are those whom the items serve. */
    private boolean isConcerned(Node node) {
        Words words = words(node.content());
        if (!words.at(0, "đối", "với")) {
            return false;
        }
        Node section = node.section();
        return Served.at(words, 2) || section != null && section != node && BENEFITS.first(words(section.content()), 0, Integer.MAX_VALUE) != null;
    }

    /** A table is asked for once for whether it holds items, and again for its rows. */
    private @Nullable AssignmentTable assignmentTable(SourceText.Table table) {
        if (table != tableAsked) {
            tableAsked = table;
            tableRead = AssignmentTable.of(text, table, tableBefore);
        }
        return tableRead;
    }

    private void table(Node node, Surroundings around) {
        AssignmentTable table = assignmentTable(node.table);
        if (table == null) {
            return;
        }
        tableBefore = table;
        new TableReader(text, content, year, drafts).read(node, table, around);
    }
}
