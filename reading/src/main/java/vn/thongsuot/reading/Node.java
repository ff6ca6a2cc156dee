package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line or table of the outline with what stands below it. Built by {@link Outline}; read by everybody else. */
final class Node {

    /** What a node is. */
    enum Kind {
        /** The part itself. */
        ROOT,
        /** A numbered heading or paragraph. */
        SECTION,
        BULLET,
        /** A heading without a number, or a paragraph that introduces what follows. */
        LEAD_IN,
        /** A paragraph. */
        PLAIN,
        TABLE
    }

    final Kind kind;
    final @Nullable Line line;
    final SourceText.@Nullable Table table;
    final List<Node> children = new ArrayList<>();
    final Span span;
    private final Span content;
    private @Nullable AssignmentLine assignment;
    private boolean assignmentRead;
    @Nullable Node parent;
    /** Path of a section; of the innermost section around anything else; {@code null} outside all. */
    @Nullable String path;
    Reading.Section.Kind sectionKind = Reading.Section.Kind.OTHER;

    private Node(Kind kind, @Nullable Line line, SourceText.@Nullable Table table, Span span) {
        this.kind = kind;
        this.line = line;
        this.table = table;
        this.span = span;
        this.content = line == null ? span : line.content();
    }

    static Node root(Span span) {
        return new Node(Kind.ROOT, null, null, span);
    }

    static Node of(Kind kind, Line line) {
        return new Node(kind, line, null, line.span());
    }

    static Node of(SourceText.Table table) {
        return new Node(Kind.TABLE, null, table, table.span());
    }

    Node add(Node child) {
        child.parent = this;
        children.add(child);
        return child;
    }

    /** Its words without the label; the table's stretch for a table. */
    Span content() {
        return content;
    }

    /** What it states as an assignment line, read once; {@code null} where it is none. */
    @Nullable AssignmentLine assignment(Wording text) {
        if (!assignmentRead) {
            assignment = Governed.read(text, this);
            assignmentRead = true;
        }
        return assignment;
    }

    Label.@Nullable Style style() {
        return line == null || line.label() == null ? null : line.label().style();
    }

    /** From its own beginning to the end of the last node below it. */
    Span extent() {
        int end = children.isEmpty() ? span.end() : Math.max(span.end(), children.getLast().extent().end());
        return new Span(span.start(), end);
    }

    /** The innermost section at or above this node. */
    @Nullable Node section() {
        Node node = this;
        while (node != null && node.kind != Kind.SECTION) {
            node = node.parent;
        }
        return node;
    }
}
