package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item and the assignment lines beside it that speak of it.
 *
 * <p>One group of lines among a node's items speaks of them all, wherever it stands. Where lines stand after each item, or after each few,
 * they speak of the items since the group before; where they open the list, of those that follow.
 */
record Governed(Node item, List<AssignmentLine> lines) {

    /** The items below a node, in order. */
    static List<Governed> of(String text, Node node) {
        List<List<AssignmentLine>> groups = new ArrayList<>();
        List<Integer> groupOfItem = new ArrayList<>();
        List<Node> items = new ArrayList<>();
        boolean inGroup = false;
        for (Node child : node.children) {
            AssignmentLine line = line(text, child);
            if (line == null || child.children.stream().anyMatch(c -> line(text, c) == null && Tasks.isAct(Words.of(text, c.content())))) {
                items.add(child);
                groupOfItem.add(groups.size());
                inGroup = false;
            } else {
                if (!inGroup) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(withTable(text, child, line));
                inGroup = true;
                items.add(child);
                groupOfItem.add(-1);
            }
        }
        boolean opens = !groupOfItem.isEmpty() && groupOfItem.getFirst() == -1;
        List<Governed> governed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            governed.add(new Governed(items.get(i), linesFor(groups, groupOfItem.get(i), opens)));
        }
        return governed;
    }

    private static List<AssignmentLine> linesFor(List<List<AssignmentLine>> groups, int group, boolean opens) {
        if (groups.isEmpty() || group < 0) {
            return List.of();
        }
        int index = opens ? group - 1 : group;
        List<AssignmentLine> lines = new ArrayList<>(index >= 0 && index < groups.size() ? groups.get(index) : List.of());
        for (int i = 0; i < groups.size(); i++) {
            if (i != index) {
                groups.get(i).stream().filter(line -> isOnlyOne(groups, line)).forEach(lines::add);
            }
        }
        return lines;
    }

    /** Whether no other group says the same kind of thing: then the line speaks of all items. */
    private static boolean isOnlyOne(List<List<AssignmentLine>> groups, AssignmentLine line) {
        return line.fields().stream().allMatch(field -> groups.stream().filter(group -> group.stream().anyMatch(other -> other.has(field.kind()))).count() == 1);
    }

    /** The assignment lines directly below a node that has nothing else below it. */
    static List<AssignmentLine> linesOf(String text, Node node) {
        List<AssignmentLine> lines = new ArrayList<>();
        for (Node child : node.children) {
            AssignmentLine line = line(text, child);
            if (line != null) {
                lines.add(withTable(text, child, line));
            }
        }
        return lines;
    }

    /** "Thời gian:" before a table of days takes the table's words. */
    private static AssignmentLine withTable(String text, Node child, AssignmentLine line) {
        boolean blank = line.fields().size() == 1 && line.fields().getFirst().value().isEmpty();
        Node table = blank ? tableBelow(child) : null;
        return table == null ? line : new AssignmentLine(List.of(new AssignmentLine.Field(line.fields().getFirst().kind(), table.span)));
    }

    private static @Nullable Node tableBelow(Node node) {
        for (Node child : node.children) {
            Node found = child.kind == Node.Kind.TABLE ? child : tableBelow(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What a node's line states; {@code null} where it is no assignment line. */
    static @Nullable AssignmentLine line(String text, Node node) {
        if (node.line == null || node.style() != null && node.style().compareTo(Label.Style.ARTICLE) <= 0) {
            return null;
        }
        Words words = Words.of(text, new Span(node.content().start(), Math.min(node.content().end(), node.content().start() + 600)));
        return AssignmentLine.of(text, words);
    }
}
