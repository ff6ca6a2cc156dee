package vn.thongsuot.reading;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Label.Style;

/**
 * The tree of headings, numbered paragraphs, bullets and paragraphs of a part.
 *
 * <p>Levels are not prescribed: every office numbers as it likes. A label opens a level below what stands open when its style is new
 * there, and closes everything down to its own level when its style is open already. Styles that are always outer (parts, chapters,
 * articles, Roman numbers over Arabic ones) close what they can't stand in. A paragraph without label belongs to the innermost
 * section; one that ends with a colon, or a short line set as a heading, holds what follows it.
 */
final class Outline {

    /** For days without one, where it only matters that they are days. */
    private static final int ANY_YEAR = 2000;
    /** Letters of "Từ ngày 01/9 đến hết ngày 15/10/2024". */
    private static final int LONGEST_TIME = 50;
    /** Of labels that stand alone on a line. */
    private static final int LONGEST_LABEL = 80;

    private final Wording text;
    private final Deque<Node> open = new ArrayDeque<>();
    private final List<Lines.Element> elements;
    /** The paragraphs that head others by what they lack. */
    private final BitSet headings;

    private Outline(Wording text, List<Lines.Element> elements) {
        this.text = text;
        this.elements = elements;
        this.headings = BareHeadings.of(text, elements);
    }

    /** The tree of these elements below a root node. */
    static Node of(Wording text, Span span, List<Lines.Element> elements) {
        Outline outline = new Outline(text, elements);
        Node root = Node.root(span);
        outline.open.push(root);
        for (int i = 0; i < elements.size(); i++) {
            outline.place(i);
        }
        return root;
    }

    private void place(int index) {
        switch (elements.get(index)) {
            case Lines.Text(Line line) -> {
                if (line.label() == null) {
                    placePlain(line, index);
                } else {
                    placeLabelled(line);
                }
            }
            case Lines.Grid(SourceText.Table table) -> {
                closeItems();
                top().add(Node.of(table));
            }
        }
    }

    private Node top() {
        return open.getFirst();
    }

    private void placeLabelled(Line line) {
        Label label = inSequence(line.label());
        if (isOutOfSequence(label)) {
            placePlainAt(line);
            return;
        }
        Node sibling = sibling(label);
        if (sibling != null) {
            closeDownTo(sibling);
            open.pop();
        } else {
            closeFor(label.style());
        }
        Node node = Node.of(label.style().isBullet() ? Node.Kind.BULLET : Node.Kind.SECTION, new Line(line.span(), label, line.style()));
        open.push(top().add(node));
    }

    /** "i)", "v)", "x)" are letters in a list of letters; anywhere else they are small Roman numbers. */
    private Label inSequence(Label label) {
        int roman = label.style() == Style.LETTER ? Label.roman(label.written().toUpperCase(Locale.ROOT)) : 0;
        if (roman == 0) {
            return label;
        }
        Node letters = sibling(label);
        boolean goesOn = letters != null && letters.line.label().value() + 2 >= label.value();
        return goesOn ? label : new Label(Style.ROMAN_SMALL, label.written(), roman, label.content());
    }

    /** A number that neither begins a list nor goes on with one is the tail of a sentence ("30. Các xã" after "mục tiêu năm"). */
    private boolean isOutOfSequence(Label label) {
        if (label.style() != Style.NUMBER || label.value() <= 40) {
            return false;
        }
        Node sibling = sibling(label);
        return sibling == null || sibling.line == null || sibling.line.label().value() + 5 < label.value();
    }

    /** The open node of which the new label is the next one; {@code null} where it opens a level of its own. */
    private @Nullable Node sibling(Label label) {
        for (Node node : open) {
            if (node.style() == label.style()) {
                return beginsAnewBelow(node, label) ? null : node;
            }
            if (node.style() != null && isOuter(node.style(), label.style()) && !(node.style() == Style.ARTICLE && isAboveArticles(label.style()))) {
                return null;
            }
        }
        return null;
    }

    /** Whether articles are open inside such a level: "II." behind them goes on with "I.", it is no list in the article. */
    private boolean isAboveArticles(Style style) {
        return open.stream().anyMatch(node -> node.style() == style);
    }

    /** "1." right below a bullet or lead-in that announces a list, though numbers are open further out. */
    private boolean beginsAnewBelow(Node node, Label label) {
        if (label.value() != 1 || node.line.label().value() == 0 || label.style().isBullet()) {
            return false;
        }
        Node top = top();
        return top != node && top.children.isEmpty() && top.kind == Node.Kind.BULLET && Announcing.ends(text, top.span);
    }

    /** Levels that never stand inside the other: articles hold numbers, numbers never hold articles. */
    private static boolean isOuter(Style open, Style label) {
        if (label == Style.ROMAN || label == Style.UPPER) {
            return open.compareTo(Style.UPPER) < 0 || open == Style.ARTICLE;
        }
        return label.compareTo(Style.ARTICLE) <= 0 && open.compareTo(label) < 0;
    }

    private void closeDownTo(Node node) {
        while (top() != node) {
            open.pop();
        }
    }

    private void closeFor(Style style) {
        while (!canHold(top(), style)) {
            open.pop();
        }
    }

    private boolean canHold(Node node, Style style) {
        return switch (node.kind) {
            case ROOT -> true;
            case SECTION -> canHold(node.style(), style);
            case LEAD_IN -> !(style.compareTo(Style.ARTICLE) <= 0 && hasOuter(style));
            case BULLET -> style.isBullet() ? holdsBullet(node, style) : style.compareTo(Style.ARTICLE) > 0 && announces(node); // "- Căn cứ …, ban hành kế hoạch như sau:" holds no parts
            case PLAIN, TABLE -> false;
        };
    }

    /** A plus below a dash is its part; other bullets only where the one above announces them. */
    private boolean holdsBullet(Node node, Style style) {
        boolean inner = style.compareTo(node.style()) > 0 && node.style() != Style.STAR;
        return inner || Announcing.ends(text, node.span) || node.style() == Style.STAR && announces(node);
    }

    private boolean hasOuter(Style style) {
        return open.stream().anyMatch(node -> node.kind == Node.Kind.SECTION && !canHold(node.style(), style));
    }

    private static boolean canHold(@Nullable Style outer, Style inner) {
        if (outer == null) {
            return true;
        }
        if (inner == Style.ROMAN || inner == Style.UPPER) {
            return outer.compareTo(Style.ARTICLE) <= 0;
        }
        if (inner.compareTo(Style.ARTICLE) <= 0) {
            return outer.compareTo(inner) < 0;
        }
        if (inner.ordinal() >= Style.NUMBER_2.ordinal() && inner.ordinal() <= Style.NUMBER_4.ordinal()) {
            return outer.compareTo(inner) < 0 || outer == Style.NUMBER_ROUND && inner == Style.NUMBER_2;
        }
        return true;
    }

    private boolean announces(Node node) {
        if (Announcing.ends(text, node.span)) {
            return true;
        }
        return node.span.length() < 90 && !endsWith(node.span, '.') && !endsWith(node.span, ';') && !endsWith(node.span, ',');
    }

    private boolean endsWith(Span span, char mark) {
        return !span.isEmpty() && text.charAt(span.end() - 1) == mark;
    }

    private void placePlain(Line line, int index) {
        if (joinsHeading(line)) {
            return;
        }
        if (goesOnWithList(line, index)) {
            closeBullets();
            top().add(Node.of(Node.Kind.PLAIN, line));
            return;
        }
        if (isLeadIn(line, index)) {
            closeLeadIns();
            open.push(top().add(Node.of(Node.Kind.LEAD_IN, line)));
        } else {
            placePlainAt(line);
        }
    }

    private void placePlainAt(Line line) {
        closeItems();
        top().add(Node.of(Node.Kind.PLAIN, line));
    }

    /** "Chương I" and "Phần thứ nhất" stand on a line of their own; the heading's words follow on the next. */
    private boolean joinsHeading(Line line) {
        Node top = top();
        if (top.kind != Node.Kind.SECTION || !top.children.isEmpty() || !top.content().isEmpty()) {
            return false;
        }
        open.pop();
        Node parent = top();
        parent.children.removeLast();
        Span whole = new Span(top.span.start(), line.span().end());
        Line joined = new Line(whole, withContent(top.line.label(), line.span().start()), line.style());
        open.push(parent.add(Node.of(Node.Kind.SECTION, joined)));
        return true;
    }

    private static Label withContent(Label label, int content) {
        return new Label(label.style(), label.written(), label.value(), content);
    }

    private boolean isLeadIn(Line line, int index) {
        if (index + 1 >= elements.size()) {
            return false;
        }
        if (Announcing.ends(text, line.span()) || headings.get(index) || isDayOverTable(line, index) || isTimeOverItems(line, index) || isUnitOverItems(line, index) || isLabelAlone(line)) {
            return true;
        }
        return isSetAsHeading(line) && elements.get(index + 1) instanceof Lines.Text(Line next) && !isSetAsHeading(next);
    }

    /** "Cơ quan chủ trì" over the units, each on a line of its own. */
    private boolean isLabelAlone(Line line) {
        return line.span().length() <= LONGEST_LABEL && AssignmentLine.labelAlone(text.words(line.span())) != null;
    }

    /** "BUỔI 1: THỨ HAI, NGÀY 08/6/2026" over a table whose rows tell only the hours. */
    private boolean isDayOverTable(Line line, int index) {
        return elements.get(index + 1) instanceof Lines.Grid && isSetAsHeading(line)
                && Days.in(text, text.words(line.span()), ANY_YEAR).stream().anyMatch(time -> time.unit() == Days.Unit.DAY);
    }

    private boolean isOverBullets(int index) {
        return elements.get(index + 1) instanceof Lines.Text(Line next) && next.label() != null && next.label().style().isBullet();
    }

    /** "Phòng Tổng hợp" over the bullets of its tasks. */
    private boolean isUnitOverItems(Line line, int index) {
        boolean title = line.span().length() <= LONGEST_LABEL && Character.isUpperCase(text.charAt(line.span().start())) && Character.isLetterOrDigit(text.charAt(line.span().end() - 1));
        return title && isOverBullets(index) && UnitHeading.of(text, text.words(line.span())) != null;
    }

    /** "Tháng 9/2024" over the bullets of that month. */
    private boolean isTimeOverItems(Line line, int index) {
        return isOverBullets(index) && line.span().length() < LONGEST_TIME && Tasks.isAllTime(text.words(line.span()));
    }

    private boolean isSetAsHeading(Line line) {
        Span span = line.span();
        if (line.label() != null || span.length() > 160 || endsWith(span, '.') || endsWith(span, ';') || endsWith(span, ')')) {
            return false;
        }
        return line.style().bold() || isCapitals(span);
    }

    private boolean isCapitals(Span span) {
        int letters = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 3;
    }

    /** A paragraph closes bullets and what is not a container; it belongs to the innermost section or lead-in. */
    private void closeItems() {
        while (top().kind == Node.Kind.BULLET && !(top().children.isEmpty() && announces(top()))
                || top().kind == Node.Kind.PLAIN) {
            open.pop();
        }
        if (top().kind == Node.Kind.LEAD_IN && !top().children.isEmpty() && Announcing.ends(text, top().span)) {
            boolean holdsItems = top().children.getFirst().kind == Node.Kind.BULLET;
            if (holdsItems) {
                open.pop();
            }
        }
        boolean holdsTable = top().kind == Node.Kind.LEAD_IN && !top().children.isEmpty() && top().children.getFirst().kind == Node.Kind.TABLE;
        if (holdsTable && !Announcing.ends(text, top().span)) {
            open.pop();
        }
    }

    /** An act between two bullets of a list that was announced is one of the list, though its dash was forgotten. */
    private boolean goesOnWithList(Line line, int index) {
        boolean between = top().kind == Node.Kind.BULLET && top().children.isEmpty() && !announces(top())
                && index + 1 < elements.size() && elements.get(index + 1) instanceof Lines.Text(Line next) && next.label() != null && next.label().style() == top().style();
        Node list = between ? top().parent : null;
        return list != null && list.kind == Node.Kind.LEAD_IN && Announcing.ends(text, list.span) && !Announcing.ends(text, line.span())
                && endsWith(line.span(), '.') && UnitVocabulary.isVerb(text.words(line.span()), 0);
    }

    private void closeBullets() {
        while (top().kind == Node.Kind.BULLET) {
            open.pop();
        }
    }

    private void closeLeadIns() {
        while (top().kind != Node.Kind.ROOT && top().kind != Node.Kind.SECTION) {
            open.pop();
        }
    }
}
