package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Node.Kind;

/**
 * Finds the obligations of one part: walks its tree, carries what headings and lines say down to the leaves, and judges each leaf.
 */
final class ContentReader {

    /** Words of "Phần IV và V" before its colon. */
    private static final int LONGEST_PART = 8;
    /** Words of "đối tượng cụ thể sau đây". */
    private static final int SHORT_SENTENCE = 60;
    private static final int LONGEST_KINDS = 6;
    /** Words of a run-in title before its colon. */
    private static final int LONGEST_TITLE = 30;

    private final Wording text;
    private final Content content;
    private final @Nullable Integer year;
    private final Headings headings;
    private final ItemTasks tasks;
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
        this.headings = new Headings(text, year);
        this.tasks = new ItemTasks(text, content);
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
                here = headings.below(item, around);
            } else {
                node(item, lines);
            }
        }
    }

    /** "1. Giao phòng X thực hiện các công việc sau:" with nothing below it: the points after it are meant. */
    private boolean introducesSiblings(Node parent, Node item) {
        return item.kind == Kind.SECTION && item.children.isEmpty() && Announcing.ends(text, item.content()) && parent.children.getLast() != item;
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
        AssignmentLine line = Governed.line(text, node);
        if (line != null && line.block()) {
            return;
        }
        switch (node.kind) {
            case ROOT -> throw new IllegalStateException("a root below another node");
            case TABLE -> table(node, around);
            case PLAIN -> leaf(node, around);
            case LEAD_IN -> {
                if (node.children.isEmpty()) {
                    leaf(node, around);
                } else {
                    children(node, headings.below(node, around));
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
            children(node, headings.below(node, around));
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
        AssignmentLine line = Governed.line(text, child);
        if (line != null) {
            return tasks.actsBy(child) || !line.block() && headsTasks(child);
        }
        return child.kind != Kind.LEAD_IN || hasItems(child) || Tasks.isAct(words(child.content()));
    }

    /** "2. Phân công thực hiện:" over points with tasks of their own, "2. Đối tượng: Các xã, phường." over what they are to do. */
    private boolean headsTasks(Node line) {
        return line.children.stream().anyMatch(child -> child.kind == Kind.SECTION && hasItems(child) || child.kind == Kind.PLAIN && Tasks.isAct(words(child.content())));
    }

    /** An act that ends with a colon before a list of mere objects is the one obligation. */
    private boolean carriesObjects(Node node) {
        if (!Announcing.ends(text, node.content()) || headings.unitsOf(node) != null) {
            return false;
        }
        boolean bullets = node.children.stream().allMatch(child -> child.kind == Kind.BULLET && child.children.isEmpty());
        boolean title = words(node.content()).at(0, "yêu", "cầu") && node.sectionKind == Reading.Section.Kind.TASK; // "4. Yêu cầu khi tham dự:"
        if (!bullets || title || !Tasks.isAct(words(node.content()))) {
            return bullets && node.kind == Kind.BULLET && node.children.stream().allMatch(child -> namesPart(words(child.content())));
        }
        if (listsKinds(node)) {
            return true;
        }
        long acts = node.children.stream().filter(child -> Tasks.isAct(words(child.content())) || isProvision(words(child.content()))).count();
        return acts * 2 < node.children.size();
    }

    /** "Rà soát các nhóm đối tượng như:" and below it "- Doanh nghiệp bán hàng trực tuyến": kinds of those whom the act concerns, though they read like bodies and their acts. */
    private boolean listsKinds(Node node) {
        Words act = words(node.content());
        int end = act.size() - 1;
        boolean kinds = act.at(end - 1, "như") || act.find(Math.max(0, end - LONGEST_KINDS), end, "đối", "tượng") >= 0;
        return kinds && Asking.after(act, 0) < 0 && node.children.stream().map(child -> words(child.content()))
                .noneMatch(kind -> UnitVocabulary.isVerb(kind, 0) || Asking.after(kind, 0) > 0 || kind.find(0, kind.size(), ":") >= 0);
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
                && (words.at(0, "đối", "với") || words.at(0, "trường", "hợp") || UnitVocabulary.isVerb(words, colon + 1) || actsAt(words, colon + 1));
    }

    /** "Vòng 2 (thẩm định): Các tổ chuyên môn chấm hồ sơ". */
    private static boolean actsAt(Words words, int i) {
        UnitNames.Names names = UnitNames.at(words, i, words.size(), UnitNames.Place.SENTENCE);
        return names != null && UnitVocabulary.isVerb(words, Subjects.behindMarks(words, names.end(), words.size()));
    }

    /** A numbered sentence that asks for something, and whose paragraphs below go on with other acts. */
    private boolean isSentenceItself(Node node) {
        Span content = node.content();
        if (content.isEmpty() || ".;".indexOf(text.charAt(content.end() - 1)) < 0) {
            return false;
        }
        boolean paragraphs = node.children.stream().allMatch(child -> child.kind == Kind.PLAIN || isRemark(child));
        boolean act = content.length() > SHORT_SENTENCE && Tasks.isAct(words(content));
        return act && (paragraphs || node.kind == Kind.BULLET) || paragraphs && StatedActors.of(text, words(content), false).opening(); // "Điều 1. Sở Nội vụ cấp 20 máy tính cho các xã."
    }

    /** "* Lưu ý: …" below a sentence adds to it. */
    private boolean isRemark(Node node) {
        Words words = words(node.content());
        return node.kind == Kind.BULLET && (words.at(0, "lưu", "ý") || words.at(0, "chú", "ý") || words.at(0, "ghi", "chú"));
    }

    private void leaf(Node node, Surroundings around) {
        Span span = Folded.trim(text, node.content(), "*");
        if (Announcing.ends(text, span) && !node.children.isEmpty() && node.kind == Kind.SECTION && !carriesObjects(node)) {
            return;
        }
        if (span.isEmpty() || isToFillIn(span) || Governed.line(text, node) != null && !tasks.actsBy(node)) {
            return;
        }
        Words words = words(span);
        if (tasks.obliges(node, words, drafts.isEmpty(), Actors.has(around.headings(), Reading.Actor.Role.LEAD))) {
            drafts.add(DraftMaker.of(text, node.path, node.sectionKind, span, words, around, year));
        }
    }

    /** "- Kiến nghị, đề xuất: .........": a line of a form that an annex holds. */
    private boolean isToFillIn(Span span) {
        String words = content.annex() ? span.in(text) : "";
        return words.contains("....") || words.contains("……");
    }

    private void closing(Node node) {
        Words words = words(node.content());
        StatedActors stated = StatedActors.of(text, words, false);
        if (!stated.leads().isEmpty() && !Tasks.thanks(words)) {
            drafts.add(DraftMaker.of(text, null, null, node.content(), words, Surroundings.NONE, year));
        }
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
