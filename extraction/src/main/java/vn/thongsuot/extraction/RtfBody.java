package vn.thongsuot.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import vn.thongsuot.extraction.RtfState.Target;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style.Align;

/**
 * Follows the control words of an RTF document. Groups inherit from the group around them; a group marked "\*" that is not known is passed over,
 * as its writer asks. Text boxes and notes are flows of their own: a box stands before the paragraph that holds it, notes come last.
 */
final class RtfBody {

    private static final Set<String> PASSED_OVER = Set.of("colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf",
            "footer", "footerl", "footerr", "footerf", "nonesttables", "shprslt", "sp", "xe", "tc", "tcn", "rxe", "filetbl", "revtbl", "fldinst",
            "template", "listtable", "annotation", "bkmkstart", "bkmkend", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn");
    private static final Set<String> KNOWN = Set.of("shpinst", "nesttableprops", "ud", "footnote", "do", "dptxbxtext", "shptxt");
    private final Limits limits;
    private final RtfTokens tokens;
    private final RtfFonts fonts = new RtfFonts();
    private final Deque<RtfState> groups = new ArrayDeque<>();
    private final Deque<RtfParagraphs> flows = new ArrayDeque<>();
    private final List<RtfFlow.Part> notes = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private RtfState state = new RtfState();
    private RtfFlow.RowShape row = new RtfFlow.RowShape();
    private RtfFlow.RowShape nestedRow = new RtfFlow.RowShape();
    private boolean borderOfTable;
    private int defaultFont;
    private int unread;
    private long letters;

    RtfBody(Limits limits, RtfTokens tokens) {
        this.limits = limits;
        this.tokens = tokens;
        flows.push(new RtfParagraphs(limits));
    }

    void write(TextBuilder builder) throws IOException, ExtractionException {
        for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
            if (kind == RtfTokens.Kind.BYTE) {
                letter(tokens.number());
                continue;
            }
            flush();
            unread = 0;
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                default -> control(tokens.word());
            }
        }
        flush();
        while (!groups.isEmpty()) {
            close();
        }
        RtfParagraphs body = flows.getFirst();
        body.end(state);
        RtfFlow.write(builder, body.flow().parts(), Paragraph.Kind.BODY);
        RtfFlow.write(builder, notes, Paragraph.Kind.FOOTNOTE);
    }

    private void open() throws IOException {
        if (groups.size() >= limits.groups()) {
            throw new IOException("groups nested deeper than " + limits.groups());
        }
        groups.push(state);
        state = state.inner();
    }

    private void close() throws ExtractionException {
        if (state.opensNote || state.opensBox) {
            RtfParagraphs ended = flows.pop();
            ended.end(state);
            if (state.opensNote) {
                notes.addAll(ended.flow().parts());
            } else {
                flows.getFirst().flow().addAll(ended.flow().parts());
            }
        }
        if (!groups.isEmpty()) {
            state = groups.pop();
        }
    }

    private void letter(int value) {
        if (unread > 0) {
            unread--;
        } else if (state.target == Target.FONTS) {
            fonts.addToName(value);
        } else if (isRead()) {
            bytes.write(value);
        }
    }

    private boolean isRead() {
        return (state.target == Target.TEXT || state.target == Target.LABEL) && !state.hidden;
    }

    private void flush() throws ExtractionException {
        if (bytes.size() > 0) {
            append(fonts.decode(bytes.toByteArray(), state.font));
            bytes.reset();
        }
    }

    private void append(String words) throws ExtractionException {
        if (!isRead()) {
            return;
        }
        letters += words.length();
        if (letters > limits.textLength()) {
            throw Refusals.tooLong(limits.textLength());
        }
        flows.getFirst().append(words, state);
    }

    private void control(String word) throws ExtractionException {
        if (word.equals("*")) {
            state.ignorable = true;
            return;
        }
        if (word.equals("bin")) {
            tokens.skip(tokens.number(0));
            return;
        }
        if (state.ignorable && !KNOWN.contains(word) || PASSED_OVER.contains(word)) {
            state.target = Target.NOWHERE;
        }
        state.ignorable = false;
        if (!destination(word) && state.target != Target.NOWHERE && state.target != Target.CHOICE) {
            boolean known = letters(word) || paragraph(word) || sign(word);
            if (!known && state.target != Target.LABEL && !end(word)) {
                table(word);
            }
        }
    }

    /** Groups whose text goes elsewhere than into the paragraph. */
    private boolean destination(String word) {
        switch (word) {
            case "fonttbl" -> state.target = Target.FONTS;
            case "listtext", "pntext" -> state.target = state.target == Target.TEXT ? Target.LABEL : state.target;
            case "upr" -> state.target = state.target == Target.TEXT ? Target.CHOICE : state.target;
            case "ud" -> state.target = state.target == Target.CHOICE ? Target.TEXT : state.target;
            case "footnote" -> flow(true);
            case "shptxt", "dptxbxtext" -> flow(false);
            case "nesttableprops" -> state.nestedRow = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void flow(boolean note) {
        if (state.target == Target.TEXT && !state.opensBox && !state.opensNote) {
            state.opensNote = note;
            state.opensBox = !note;
            state.resetParagraph();
            flows.push(new RtfParagraphs(limits));
        }
    }

    private boolean letters(String word) {
        boolean on = tokens.number(1) != 0;
        switch (word) {
            case "plain" -> state.resetLetters(defaultFont);
            case "b" -> state.bold = on;
            case "i" -> state.italic = on;
            case "caps" -> state.capitals = on;
            case "v", "deleted" -> state.hidden = on;
            case "deff" -> {
                defaultFont = tokens.number(0);
                state.font = defaultFont;
            }
            case "f" -> {
                state.font = tokens.number(0);
                fonts.begin(state.font);
            }
            case "fcharset" -> fonts.charset(tokens.number(0));
            case "ansicpg" -> fonts.codePage(tokens.number(0));
            case "mac" -> fonts.codePage(10000);
            case "uc" -> state.fallback = Math.clamp(tokens.number(1), 0, 100);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean paragraph(String word) {
        switch (word) {
            case "pard" -> state.resetParagraph();
            case "qc" -> state.align = Align.CENTRE;
            case "qr" -> state.align = Align.RIGHT;
            case "qj", "qd" -> state.align = Align.JUSTIFIED;
            case "ql" -> state.align = Align.LEFT;
            case "intbl" -> state.inTable = true;
            case "itap" -> {
                state.depth = Math.max(1, tokens.number(1));
                state.inTable = tokens.number(1) > 0;
            }
            case "pagebb" -> state.pageBreak = tokens.number(1) != 0;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Letters that have names of their own. */
    private boolean sign(String word) throws ExtractionException {
        String sign = switch (word) {
            case "u" -> String.valueOf((char) tokens.number(0));
            case "tab" -> "\t";
            case "line" -> "\n";
            case "~" -> "\u00A0";
            case "_" -> "-";
            case "-" -> "\u00AD";
            case "emdash" -> "—";
            case "endash" -> "–";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "bullet" -> "•";
            case "emspace", "enspace", "qmspace" -> " ";
            default -> "";
        };
        if (sign.isEmpty()) {
            return false;
        }
        unread = word.equals("u") ? state.fallback : 0;
        append(LegacyFonts.decode(sign, fonts.name(state.font)));
        return true;
    }

    private boolean end(String word) throws ExtractionException {
        RtfParagraphs here = flows.getFirst();
        switch (word) {
            case "par", "sect" -> here.end(state);
            case "page" -> here.breakPage();
            case "cell" -> here.endCell(state, 1);
            case "nestcell" -> here.endCell(state, Math.max(2, state.depth));
            case "row" -> here.flow().endRow(1, row);
            case "nestrow" -> here.flow().endRow(Math.max(2, state.depth), nestedRow);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void table(String word) {
        RtfFlow.RowShape shape = state.nestedRow ? nestedRow : row;
        switch (word) {
            case "trowd" -> {
                row = state.nestedRow ? row : new RtfFlow.RowShape();
                nestedRow = state.nestedRow ? new RtfFlow.RowShape() : nestedRow;
                borderOfTable = false;
            }
            case "trleft" -> shape.left(tokens.number(0));
            case "clmrg" -> shape.goesOnLeft();
            case "clvmrg" -> shape.goesOnAbove();
            case "cellx" -> shape.cell(tokens.number(0));
            case "brdrs", "brdrth", "brdrdb", "brdrdot", "brdrdash", "brdrhair", "brdrtriple", "brdrdashsm", "brdrinset", "brdroutset" -> {
                if (borderOfTable) {
                    shape.ruled();
                }
            }
            case "brdrt", "brdrb", "brdrl", "brdrr", "brdrbtw", "brdrbar", "box" -> borderOfTable = false;
            default -> borderOfTable |= word.startsWith("clbrdr") || word.startsWith("trbrdr");
        }
    }
}
