package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.AssignmentTable.Column;
import vn.thongsuot.reading.AssignmentTable.Row;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Schedule;

/** Reads the rows of an assignment table: rows that span it and carry a label become sections, the others obligations. */
final class TableReader {

    private final Wording text;
    private final Content content;
    private final @Nullable Integer year;
    private final List<Draft> drafts;
    private final List<Node> open = new ArrayList<>();

    TableReader(Wording text, Content content, @Nullable Integer year, List<Draft> drafts) {
        this.text = text;
        this.content = content;
        this.year = year;
        this.drafts = drafts;
    }

    void read(Node table, AssignmentTable rows, Surroundings around) {
        if (isForm(rows)) {
            return;
        }
        open.add(table);
        for (Row row : rows.rows()) {
            if (row.heading()) {
                heading(row);
            } else {
                obligation(row, around);
            }
        }
    }

    /** A form to fill in: nearly all its cells but the task's are blank. */
    private static boolean isForm(AssignmentTable rows) {
        int tasks = 0;
        int blank = 0;
        for (Row row : rows.rows()) {
            tasks += row.heading() ? 0 : 1;
            blank += !row.heading() && isBlank(row) ? 1 : 0;
        }
        return tasks > 1 && blank * 10 > tasks * 7;
    }

    private static boolean isBlank(Row row) {
        return row.cells(Column.LEAD).isEmpty() && row.cells(Column.EXECUTE).isEmpty() && row.cells(Column.COOPERATE).isEmpty()
                && row.cells(Column.SCHEDULE).isEmpty() && row.cells(Column.DELIVERABLE).isEmpty();
    }

    private void heading(Row row) {
        if (row.label() == null || row.label().style().isBullet()) {
            return;
        }
        Label.Style style = row.label().style();
        while (open.size() > 1 && open.getLast().style().compareTo(style) >= 0) {
            open.removeLast();
        }
        Node parent = open.getLast();
        Label label = new Label(style, row.label().written(), row.label().value(), row.task().start());
        Node node = Node.of(Node.Kind.SECTION, new Line(row.task(), label, SourceText.Style.PLAIN));
        parent.add(node);
        node.path = Content.path(parent.path, label.written());
        node.sectionKind = parent.sectionKind;
        open.add(node);
    }

    private void obligation(Row row, Surroundings around) {
        Words words = text.words(row.task());
        if (words.size() < 2) {
            return;
        }
        List<Actor> actors = new ArrayList<>();
        cells(actors, row.cells(Column.LEAD), Actor.Role.LEAD);
        cells(actors, row.cells(Column.EXECUTE), actors.isEmpty() ? Actor.Role.LEAD : Actor.Role.IMPLEMENT);
        cells(actors, row.cells(Column.COOPERATE), Actor.Role.COOPERATE);
        notes(actors, row.cells(Column.NOTE));
        Schedule time = new RowTime(text, year).of(row.cells(Column.SCHEDULE));
        Span product = row.cells(Column.DELIVERABLE).isEmpty() ? null
                : Folded.trim(text, row.cells(Column.DELIVERABLE).getFirst().span());
        Node section = open.getLast();
        drafts.add(DraftMaker.of(text, section.path, section.sectionKind, row.task(), words, around.with(actors, time, product), year, time));
    }

    private void cells(List<Actor> actors, List<SourceText.Cell> cells, Actor.Role role) {
        for (SourceText.Cell cell : cells) {
            cell(actors, cell.span(), role);
        }
    }

    /** "Phối hợp các phòng, UBND các xã" among the remarks: who takes part. */
    private void notes(List<Actor> actors, List<SourceText.Cell> cells) {
        for (SourceText.Cell cell : cells) {
            Words words = text.words(Folded.trim(text, cell.span()));
            int names = words.at(2, "với") ? 3 : 2;
            if (words.at(0, "phối", "hợp") && UnitNames.beginsAt(words, names)) {
                LineFields.add(actors, text, words.span(names, words.size()), Actor.Role.COOPERATE, Actor.How.LINE);
            }
        }
    }

    /** A cell may itself say who leads and who takes part: "Chủ trì: Sở A; phối hợp: Sở B". */
    private void cell(List<Actor> actors, Span span, Actor.Role role) {
        Span value = Folded.trim(text, span);
        if (value.isEmpty()) {
            return;
        }
        List<AssignmentLine> lines = lines(value);
        if (!lines.isEmpty()) {
            actors.addAll(LineFields.of(text, lines, year).actors());
        } else if (value.length() > 1 || Character.isLetter(text.charAt(value.start()))) {
            LineFields.add(actors, text, value, role, Actor.How.LINE);
        }
    }

    /** The lines of a cell that begins with a label, those without one as part of the line above; none where it doesn't. */
    private List<AssignmentLine> lines(Span cell) {
        List<AssignmentLine> lines = new ArrayList<>();
        int from = cell.start();
        for (int at = from; at < cell.end(); ) {
            int next = lineEnd(cell, at) + 1;
            boolean over = next >= cell.end() || AssignmentLine.of(text, text.words(new Span(next, lineEnd(cell, next)))) != null;
            if (over) {
                AssignmentLine line = AssignmentLine.of(text, text.words(new Span(from, Math.min(next - 1, cell.end()))));
                if (line == null) {
                    return List.of();
                }
                lines.add(line);
                from = next;
            }
            at = next;
        }
        return lines;
    }

    private int lineEnd(Span cell, int from) {
        int feed = text.indexOf('\n', from, cell.end());
        return feed < 0 ? cell.end() : feed;
    }
}
