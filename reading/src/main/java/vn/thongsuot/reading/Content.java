package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Section;

/**
 * One part of a document as a tree, with paths and kinds of sections.
 *
 * @param root the part; an annex's root is its own section
 * @param closing the paragraphs after the last section that close the document, taken out of the tree
 * @param annex whether the part is an annex
 * @param form whether it is one to fill in ("Mẫu báo cáo kết quả"), which asks nobody for anything
 */
record Content(Node root, List<Node> closing, boolean annex, boolean form) {

    private static final int SHORT_HEADING = 8;

    /** Builds the tree of a part. */
    static Content of(Wording text, Frame.Part part) {
        List<Lines.Element> elements = Lines.of(text, part.blocks());
        Span whole = part.blocks().isEmpty()
                ? new Span(0, 0)
                : new Span(part.blocks().getFirst().span().start(), part.blocks().getLast().span().end());
        Node root = Outline.of(text, whole, elements);
        List<Node> closing = takeClosing(text, root);
        Content content = new Content(root, closing, part.label() != null, part.heading() != null && isForm(Words.of(part.heading())));
        if (part.label() != null) {
            root.path = part.label();
            root.sectionKind = Section.Kind.ANNEX;
        } else {
            root.sectionKind = null;
        }
        content.name(text, root);
        return content;
    }

    private static boolean isForm(Words heading) {
        return heading.at(0, "mẫu") || heading.at(0, "biểu", "mẫu");
    }

    /** Gives every node below its section's path and kind. */
    private void name(Wording text, Node node) {
        for (Node child : node.children) {
            child.sectionKind = node.sectionKind;
            child.path = node.path;
            if (child.kind == Node.Kind.SECTION) {
                child.path = path(node.path, child.line.label().written());
                boolean outer = child.style().compareTo(Label.Style.NUMBER) < 0 || node.kind == Node.Kind.ROOT && !child.children.isEmpty();
                Section.Kind told = isHeading(text, child) ? kind(text, child.content(), outer) : null;
                child.sectionKind = told == null ? node.sectionKind : told;
            }
            name(text, child);
        }
    }

    /** The kind that a heading names, also where it is misspelt ("TÓ CHỨC THỰC HIỆN"). */
    private static Section.@Nullable Kind kind(Wording text, Span heading, boolean outer) {
        if (Tasks.asksForMeans(text.words(heading), 0)) {
            return null;
        }
        Section.Kind kind = SectionKinds.of(text.words(heading), outer);
        String right = kind == null ? FormFindings.rightly(Folded.in(text, heading)) : null;
        return right == null ? kind : SectionKinds.of(Words.of(right), outer);
    }

    /** A heading is short and no sentence, or has a run-in title. */
    private static boolean isHeading(Wording text, Node node) {
        Span content = node.content();
        if (node.children.isEmpty() && !content.isEmpty() && text.charAt(content.end() - 1) == '.' && content.in(text).indexOf(':') < 0) {
            return false;
        }
        return content.length() < 200 && (content.isEmpty() || ".;".indexOf(text.charAt(content.end() - 1)) < 0 || content.length() < 60);
    }

    /** "1.2" below "II.1" is "II.1.2", "2.1" below "Điều 2" is "Điều 2.1": numbers that repeat the ancestors' count once. */
    static String path(@Nullable String parent, String label) {
        if (parent == null) {
            return label;
        }
        String outer = withoutWord(parent);
        String[] parts = label.split("\\.");
        String rest = label;
        for (int kept = parts.length - 1; kept > 0; kept--) {
            String prefix = String.join(".", java.util.Arrays.copyOf(parts, kept));
            if (outer.equals(prefix) || outer.endsWith("." + prefix)) {
                rest = String.join(".", java.util.Arrays.copyOfRange(parts, kept, parts.length));
                break;
            }
        }
        return parent + "." + rest;
    }

    /** "Điều 2" counts as "2" where "2.1" stands below it. */
    private static String withoutWord(String path) {
        int word = path.lastIndexOf(' ');
        return word < path.lastIndexOf('.') ? path : path.substring(word + 1);
    }

    /**
     * The paragraphs at the part's end that speak of the whole document ("Trên đây là Kế hoạch …, đề nghị các đơn vị …"). The only
     * paragraph under a unit's heading is that unit's task and stays there. Where no other point of a letter has paragraphs below it, those below the last
     * one stand behind the points.
     */
    private static List<Node> takeClosing(Wording text, Node root) {
        Node last = root;
        while (!last.children.isEmpty() && last.children.getLast().kind != Node.Kind.PLAIN) {
            last = last.children.getLast();
            if (last.kind == Node.Kind.BULLET || last.kind == Node.Kind.TABLE) {
                return List.of();
            }
        }
        List<Node> closing = new ArrayList<>();
        boolean closes = false;
        boolean behind = isLastPoint(text, last);
        int floor = last.kind == Node.Kind.ROOT || isFullSentence(text, last) ? 0 : 1;
        while (last.children.size() > floor && last.children.getLast().kind == Node.Kind.PLAIN) {
            Node candidate = last.children.getLast();
            Words words = text.words(candidate.content());
            boolean ownTask = floor == 1 && closes && Asking.after(words, 0) > 0 && !Tasks.speaksOfItself(words); // "Đề nghị Ban Dân vận …" before "Trên đây là …" is the section's
            boolean note = Tasks.isNote(words);
            if (!behind && (ownTask || !note && !Tasks.isClosing(words))) {
                break;
            }
            closes |= !note;
            closing.addFirst(last.children.removeLast());
        }
        return closing;
    }

    /** Whether a node is the last of a letter's points, a sentence like the others, and the first with paragraphs below it. */
    private static boolean isLastPoint(Wording text, Node last) {
        Node parent = last.parent;
        boolean outermost = parent != null && (parent.kind == Node.Kind.ROOT || parent.kind == Node.Kind.LEAD_IN && parent.parent != null && parent.parent.kind == Node.Kind.ROOT);
        if (!outermost || last.style() != Label.Style.NUMBER || !isFullSentence(text, last) || !arePlain(last.children)) {
            return false;
        }
        int points = 0;
        for (Node sibling : parent.children) {
            points += sibling.style() == Label.Style.NUMBER ? 1 : 0;
            if (sibling != last && sibling.kind == Node.Kind.SECTION && sibling.children.stream().anyMatch(child -> child.kind == Node.Kind.PLAIN)) {
                return false;
            }
        }
        return points > 1;
    }

    private static boolean arePlain(List<Node> nodes) {
        return nodes.stream().allMatch(node -> node.kind == Node.Kind.PLAIN);
    }

    private static boolean isFullSentence(Wording text, Node node) {
        Span content = node.content();
        if (node.kind != Node.Kind.SECTION || content.isEmpty() || ".;/!".indexOf(text.charAt(content.end() - 1)) < 0) {
            return false;
        }
        Words words = text.words(content);
        return content.length() > 60 || text.charAt(content.end() - 1) == '!' || Tasks.isAct(words) || words.size() > SHORT_HEADING && UnitHeading.of(text, words) == null;
    }

    /** The sections below a node, in text order. */
    static List<Section> sections(Wording text, Node node) {
        List<Section> sections = new ArrayList<>();
        for (Node child : node.children) {
            if (child.kind == Node.Kind.SECTION) {
                sections.add(section(text, child));
            } else {
                sections.addAll(sections(text, child));
            }
        }
        return sections;
    }

    private static Section section(Wording text, Node node) {
        boolean heading = isHeading(text, node) && !node.children.isEmpty();
        String words = Folded.in(text, node.content());
        return new Section(node.path, node.line.label().written(), heading ? words : null, heading ? null : words,
                node.sectionKind == null ? Section.Kind.OTHER : node.sectionKind, node.extent(), sections(text, node));
    }
}
