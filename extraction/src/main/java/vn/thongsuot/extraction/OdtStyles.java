package vn.thongsuot.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText.Style.Align;

/** What the styles of an OpenDocument text say, its own and those it names. Styles inherit; what none says is {@code null}. */
final class OdtStyles {

    private static final int LONGEST_CHAIN = 12;
    private static final String OUTLINE = "outline";
    private final Map<String, OdtStyle> styles = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private @Nullable OdtStyle open;
    private @Nullable Map<Integer, Level> openList;

    /** One named style of a family ("paragraph", "text", "table-cell"). */
    private static final class OdtStyle {
        private final @Nullable String parent;
        private final @Nullable String list;
        private @Nullable Align align;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean hidden;
        private @Nullable Boolean capitals;
        private @Nullable String font;
        private boolean pageBreak;
        private boolean ruled;

        OdtStyle(@Nullable String parent, @Nullable String list, boolean pageBreak) {
            this.parent = parent;
            this.list = list;
            this.pageBreak = pageBreak;
        }
    }

    /**
     * How one level of a list is labelled.
     *
     * @param format of the number, as {@link Numbering#count} names it; "bullet" or "none"
     * @param pattern of the whole label with "%1%" for the first level's number; a bullet's sign
     * @param start the first number
     */
    record Level(String format, String pattern, int start) {}

    /** Reads the styles of one part; later parts add to and overrule earlier ones. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("body")) {
                    return;
                }
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("style")) {
                open = null;
            }
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "font-face" -> fonts.put(or(XmlParts.attribute(xml, "name"), ""), or(XmlParts.attribute(xml, "font-family"), "").replace("'", ""));
            case "style" -> styles.put(key(or(XmlParts.attribute(xml, "family"), ""), XmlParts.attribute(xml, "name")), begin(xml));
            case "default-style" -> styles.put(key(or(XmlParts.attribute(xml, "family"), ""), ""), begin(xml));
            case "paragraph-properties" -> paragraph(xml);
            case "text-properties" -> text(xml);
            case "table-cell-properties" -> cell(xml);
            case "list-style" -> openList = lists.computeIfAbsent(or(XmlParts.attribute(xml, "name"), ""), name -> new HashMap<>());
            case "outline-style" -> openList = lists.computeIfAbsent(OUTLINE, name -> new HashMap<>());
            case "list-level-style-number", "outline-level-style", "list-level-style-bullet", "list-level-style-image" -> level(xml);
            default -> { }
        }
    }

    private OdtStyle begin(XMLStreamReader xml) {
        String master = XmlParts.attribute(xml, "master-page-name");
        open = new OdtStyle(XmlParts.attribute(xml, "parent-style-name"), XmlParts.attribute(xml, "list-style-name"), master != null && !master.isEmpty());
        return open;
    }

    private void paragraph(XMLStreamReader xml) {
        if (open != null) {
            open.align = aligned(XmlParts.attribute(xml, "text-align"));
            open.pageBreak |= "page".equals(XmlParts.attribute(xml, "break-before"));
        }
    }

    private static @Nullable Align aligned(@Nullable String value) {
        return switch (or(value, "")) {
            case "center" -> Align.CENTRE;
            case "end", "right" -> Align.RIGHT;
            case "justify" -> Align.JUSTIFIED;
            case "start", "left" -> Align.LEFT;
            default -> null;
        };
    }

    private void text(XMLStreamReader xml) {
        if (open == null) {
            return;
        }
        String weight = XmlParts.attribute(xml, "font-weight");
        String slant = XmlParts.attribute(xml, "font-style");
        String display = XmlParts.attribute(xml, "display");
        String named = XmlParts.attribute(xml, "font-name");
        open.bold = weight == null ? open.bold : Boolean.valueOf(weight.equals("bold") || weight.matches("[6-9]00"));
        open.italic = slant == null ? open.italic : Boolean.valueOf(!slant.equals("normal"));
        String capitals = XmlParts.attribute(xml, "text-transform");
        open.capitals = capitals == null ? open.capitals : Boolean.valueOf(capitals.equals("uppercase"));
        open.hidden = display == null ? open.hidden : Boolean.valueOf(display.equals("none"));
        open.font = named == null ? or(XmlParts.attribute(xml, "font-family"), open.font) : fonts.getOrDefault(named, named);
    }

    private void cell(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount() && open != null; i++) {
            String name = xml.getAttributeLocalName(i);
            boolean border = name.equals("border") || name.matches("border-(top|bottom|left|right)");
            open.ruled |= border && !xml.getAttributeValue(i).matches("none|hidden|0(pt|cm|in|mm)?( .*)?");
        }
    }

    private void level(XMLStreamReader xml) {
        Integer level = number(XmlParts.attribute(xml, "level"));
        if (openList == null || level == null || level < 1 || level > 10) {
            return;
        }
        String name = xml.getLocalName();
        if (name.endsWith("bullet") || name.endsWith("image")) {
            openList.put(level, new Level("bullet", or(XmlParts.attribute(xml, "bullet-char"), "-"), 1));
            return;
        }
        String whole = XmlParts.attribute(xml, "num-list-format");
        String format = format(or(XmlParts.attribute(xml, "num-format"), ""));
        Integer start = number(XmlParts.attribute(xml, "start-value"));
        openList.put(level, new Level(format, whole != null ? whole : pattern(xml, level), start == null ? 1 : start));
    }

    /** The label of a level that states its parts one by one: prefix, the numbers shown, suffix. */
    private static String pattern(XMLStreamReader xml, int level) {
        Integer shown = number(XmlParts.attribute(xml, "display-levels"));
        StringBuilder pattern = new StringBuilder(or(XmlParts.attribute(xml, "num-prefix"), ""));
        for (int i = Math.max(1, level - (shown == null ? 1 : shown) + 1); i <= level; i++) {
            pattern.append('%').append(i).append('%').append(i < level ? "." : "");
        }
        return pattern.append(or(XmlParts.attribute(xml, "num-suffix"), "")).toString();
    }

    private static String format(String sign) {
        return switch (sign) {
            case "" -> "none";
            case "I" -> "upperRoman";
            case "i" -> "lowerRoman";
            case "A" -> "upperLetter";
            case "a" -> "lowerLetter";
            default -> "decimal";
        };
    }

    /** The level of a list's style, or of the headings' outline where no list is named. */
    @Nullable Level level(@Nullable String list, int level) {
        return lists.getOrDefault(list == null ? OUTLINE : list, Map.of()).get(level);
    }

    @Nullable String list(@Nullable String style) {
        return inherited("paragraph", style, s -> s.list);
    }

    Align align(@Nullable String style) {
        Align align = inherited("paragraph", style, s -> s.align);
        return align == null ? Align.UNKNOWN : align;
    }

    /** What is said of a run: by its own style, else by its paragraph's. */
    boolean isBold(String family, @Nullable String style, boolean otherwise) {
        Boolean bold = inherited(family, style, s -> s.bold);
        return bold == null ? otherwise : bold;
    }

    boolean isItalic(String family, @Nullable String style, boolean otherwise) {
        Boolean italic = inherited(family, style, s -> s.italic);
        return italic == null ? otherwise : italic;
    }

    boolean isInCapitals(String family, @Nullable String style, boolean otherwise) {
        Boolean capitals = inherited(family, style, s -> s.capitals);
        return capitals == null ? otherwise : capitals;
    }

    boolean isHidden(String family, @Nullable String style, boolean otherwise) {
        Boolean hidden = inherited(family, style, s -> s.hidden);
        return hidden == null ? otherwise : hidden;
    }

    @Nullable String font(String family, @Nullable String style, @Nullable String otherwise) {
        String font = inherited(family, style, s -> s.font);
        return font == null ? otherwise : font;
    }

    boolean breaksPage(@Nullable String style) {
        OdtStyle found = styles.get(key("paragraph", style));
        return found != null && found.pageBreak;
    }

    boolean isRuled(@Nullable String cellStyle) {
        OdtStyle found = styles.get(key("table-cell", cellStyle));
        return found != null && found.ruled;
    }

    private <T> @Nullable T inherited(String family, @Nullable String name, Function<OdtStyle, @Nullable T> property) {
        String next = name;
        for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
            OdtStyle style = styles.get(key(family, next));
            T value = style == null ? null : property.apply(style);
            if (value != null) {
                return value;
            }
            next = style == null ? null : style.parent;
        }
        OdtStyle byDefault = family.equals("paragraph") ? styles.get(key(family, "")) : null;
        return byDefault == null ? null : property.apply(byDefault);
    }

    private static String key(String family, @Nullable String name) {
        return family.toLowerCase(Locale.ROOT) + "/" + name;
    }

    static @Nullable Integer number(@Nullable String value) {
        return value != null && value.matches("\\d{1,4}") ? Integer.valueOf(value) : null;
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
