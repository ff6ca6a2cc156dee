package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item and the assignment lines beside it that speak of it.
 *
 * <p>One group of lines among a node's items speaks of them all, wherever it stands. Where lines stand after each item, or after each few,
 * they speak of the items since the group before; where they open the list, of those that follow.
 */
record Governed(Node item, List<AssignmentLine> lines) {

    /** Twice as many as there are kinds of lines. */
    private static final int MOST_LONE = 12;

    /** The items below a node, in order. */
    static List<Governed> of(Wording text, Node node) {
        List<List<AssignmentLine>> groups = new ArrayList<>();
        List<Integer> groupOfItem = new ArrayList<>();
        List<Node> items = new ArrayList<>();
        boolean inGroup = false;
        for (Node child : node.children) {
            AssignmentLine line = line(text, child);
            if (line == null || hasAct(text, child)) {
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
        List<AssignmentLine> last = linesOfLast(text, node);
        boolean opens = !groupOfItem.isEmpty() && groupOfItem.getFirst() == -1;
        List<LoneLine> lone = loneLines(groups);
        Map<Integer, List<AssignmentLine>> ofGroups = new HashMap<>();
        List<Governed> governed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<AssignmentLine> lines = groups.isEmpty() ? List.of()
                    : ofGroups.computeIfAbsent(groupOfItem.get(i), group -> linesFor(groups, lone, group, opens));
            governed.add(new Governed(items.get(i), lines.isEmpty() && i < items.size() - 1 ? last : lines));
        }
        return governed;
    }

    private static boolean hasAct(Wording text, Node node) {
        for (Node child : node.children) {
            if (line(text, child) == null && Tasks.isAct(text.words(child.content()))) {
                return true;
            }
        }
        return false;
    }

    /** Lines written once, below the last of several points, say who does them all: "a) …, b) …, - Đơn vị thực hiện: …", "1.1 …, 1.2 …, Đơn vị chủ trì: …". */
    private static List<AssignmentLine> linesOfLast(Wording text, Node node) {
        Label.Style style = node.children.size() > 1 ? node.children.getLast().style() : null;
        boolean points = style == Label.Style.LETTER || style == Label.Style.NUMBER_2 || style == Label.Style.NUMBER_3;
        if (!points || !isPoints(text, node.children)) {
            return List.of();
        }
        Node last = node.children.getLast();
        List<AssignmentLine> lines = linesOf(text, last);
        return lines.size() == last.children.size() && lines.stream().anyMatch(Governed::tellsWho) ? lines : List.of();
    }

    /** Whether these are sections, none a line itself, and only the last has anything below it. */
    private static boolean isPoints(Wording text, List<Node> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.kind != Node.Kind.SECTION || i < nodes.size() - 1 && !node.children.isEmpty() || line(text, node) != null) {
                return false;
            }
        }
        return true;
    }

    private static boolean tellsWho(AssignmentLine line) {
        return line.has(AssignmentLine.Kind.LEAD) || line.has(AssignmentLine.Kind.EXECUTE);
    }

    private static List<AssignmentLine> linesFor(List<List<AssignmentLine>> groups, List<LoneLine> lone, int group, boolean opens) {
        if (group < 0) {
            return List.of();
        }
        int index = opens ? group - 1 : group;
        List<AssignmentLine> lines = new ArrayList<>(index >= 0 && index < groups.size() ? groups.get(index) : List.of());
        for (LoneLine each : lone) {
            if (each.group() != index) {
                lines.add(each.line());
            }
        }
        return lines;
    }

    /** A line that says what no other group says: it speaks of all items. */
    private record LoneLine(int group, AssignmentLine line) {}

    private static List<LoneLine> loneLines(List<List<AssignmentLine>> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        int[] groupsThatSay = new int[AssignmentLine.Kind.values().length];
        for (List<AssignmentLine> group : groups) {
            for (AssignmentLine.Kind kind : AssignmentLine.Kind.values()) {
                groupsThatSay[kind.ordinal()] += says(group, kind) ? 1 : 0;
            }
        }
        List<LoneLine> lone = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (AssignmentLine line : groups.get(i)) {
                if (lone.size() < MOST_LONE && isLone(line, groupsThatSay)) {
                    lone.add(new LoneLine(i, line));
                }
            }
        }
        return lone;
    }

    private static boolean says(List<AssignmentLine> group, AssignmentLine.Kind kind) {
        for (AssignmentLine line : group) {
            if (line.has(kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLone(AssignmentLine line, int[] groupsThatSay) {
        for (AssignmentLine.Field field : line.fields()) {
            if (groupsThatSay[field.kind().ordinal()] != 1) {
                return false;
            }
        }
        return true;
    }

    /** The assignment lines directly below a node that has nothing else below it. */
    static List<AssignmentLine> linesOf(Wording text, Node node) {
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
    private static AssignmentLine withTable(Wording text, Node child, AssignmentLine line) {
        Node table = isBlank(line) ? tableBelow(child) : null;
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
    static @Nullable AssignmentLine line(Wording text, Node node) {
        return node.assignment(text);
    }

    /** "NGÀY 1: THỨ HAI, NGÀY 08/6/2026" over the table of that day; "Thời gian:" before one takes its words. */
    private static boolean headsTable(Wording text, Node node) {
        return node.kind == Node.Kind.LEAD_IN && !node.children.isEmpty() && node.children.getFirst().kind == Node.Kind.TABLE
                && text.charAt(node.span.end() - 1) != ':';
    }

    static @Nullable AssignmentLine read(Wording text, Node node) {
        if (node.line == null || headsTable(text, node) || node.style() != null && node.style().compareTo(Label.Style.ARTICLE) <= 0) {
            return null;
        }
        Words words = text.words(new Span(node.content().start(), Math.min(node.content().end(), node.content().start() + 600)));
        AssignmentLine line = AssignmentLine.of(text, words);
        AssignmentLine block = line == null || isBlank(line) ? LineBlock.of(text, node, words) : null;
        if (block != null) {
            return block;
        }
        boolean headsTasks = line != null && (opensTableOfTasks(text, node, line) || isBlank(line) && line.has(AssignmentLine.Kind.SCHEDULE) && TimeTasks.areBelow(text, node));
        return headsTasks ? null : line;
    }

    /** "6. Phân công nhiệm vụ cụ thể như sau:" before a table whose rows are tasks says of itself who does nothing; "Thời gian:" tells the days in it. */
    private static boolean opensTableOfTasks(Wording text, Node node, AssignmentLine line) {
        Node table = isBlank(line) && !line.has(AssignmentLine.Kind.SCHEDULE) ? tableBelow(node) : null;
        return table != null && AssignmentTable.of(text, table.table, null) != null;
    }

    private static boolean isBlank(AssignmentLine line) {
        return line.fields().size() == 1 && line.fields().getFirst().value().isEmpty();
    }
}
