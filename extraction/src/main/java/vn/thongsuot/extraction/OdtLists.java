package vn.thongsuot.extraction;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the lists of an OpenDocument text: a label belongs to the first paragraph of a list's item. */
final class OdtLists {

    private static final int LEVELS = 10;
    private final OdtStyles styles;
    private final Deque<OpenList> open = new ArrayDeque<>();
    private final Map<String, int[]> byName = new HashMap<>();
    private final int[] headings = new int[LEVELS + 1];

    private static final class OpenList {
        private final @Nullable String style;
        private final int[] counters;
        private boolean awaitsLabel;
        private @Nullable Integer startsAt;

        OpenList(@Nullable String style, int[] counters) {
            this.style = style;
            this.counters = counters;
        }
    }

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    void begin(XMLStreamReader xml) {
        OpenList outer = open.peek();
        String own = XmlParts.attribute(xml, "style-name");
        String style = own == null && outer != null ? outer.style : own;
        int[] counters = outer != null ? outer.counters : counters(xml, style);
        if (outer != null) {
            outer.awaitsLabel = false;
        }
        byName.put("style " + style, counters);
        byName.put("list " + XmlParts.attribute(xml, "id"), counters);
        open.push(new OpenList(style, counters));
    }

    /** A list counts on where it says that it continues another, else from its start. */
    private int[] counters(XMLStreamReader xml, @Nullable String style) {
        String continued = XmlParts.attribute(xml, "continue-list");
        String before = continued != null ? "list " + continued
                : "true".equals(XmlParts.attribute(xml, "continue-numbering")) ? "style " + style : "";
        int[] counters = byName.get(before);
        return counters == null ? new int[LEVELS + 1] : counters;
    }

    void end() {
        open.poll();
    }

    void item(XMLStreamReader xml) {
        if (!open.isEmpty()) {
            open.getFirst().awaitsLabel = xml.getLocalName().equals("list-item");
            open.getFirst().startsAt = OdtStyles.number(XmlParts.attribute(xml, "start-value"));
        }
    }

    /** The label before a paragraph that begins now, with a space; empty where it has none. */
    String label(@Nullable String paragraphStyle) {
        OpenList list = open.peek();
        if (list == null || !list.awaitsLabel) {
            return "";
        }
        list.awaitsLabel = false;
        String style = list.style == null ? styles.list(paragraphStyle) : list.style;
        return style == null ? "" : label(style, Math.min(LEVELS, open.size()), list.counters, list.startsAt);
    }

    /** The label of a heading that the outline of the document numbers. */
    String heading(@Nullable Integer outlineLevel) {
        return outlineLevel == null || !open.isEmpty() ? "" : label(null, Math.clamp(outlineLevel, 1, LEVELS), headings, null);
    }

    private String label(@Nullable String style, int at, int[] counters, @Nullable Integer startsAt) {
        OdtStyles.Level level = styles.level(style, at);
        if (level == null) {
            return "";
        }
        counters[at] = startsAt != null ? startsAt : counters[at] == 0 ? level.start() : counters[at] + 1;
        Arrays.fill(counters, at + 1, counters.length, 0);
        if (level.format().equals("bullet")) {
            return Numbering.bullet(level.pattern()) + " ";
        }
        String label = level.pattern();
        for (int i = 1; i <= at; i++) {
            label = label.replace("%" + i + "%", number(styles.level(style, i), counters[i]));
        }
        return label.isBlank() ? "" : label.strip() + " ";
    }

    private static String number(OdtStyles.@Nullable Level level, int count) {
        String format = level == null ? "decimal" : level.format();
        return format.equals("none") || format.equals("bullet") ? "" : Numbering.count(Math.max(1, count), format);
    }
}
