package vn.thongsuot.extraction;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;

/** What a Word document's styles and numbering say about its paragraphs. Styles inherit; what none says is unknown. */
final class DocxStyles {

    private static final int LONGEST_CHAIN = 12;
    private final XWPFDocument document;
    private final Map<String, int[]> counters = new HashMap<>();

    DocxStyles(XWPFDocument document) {
        this.document = document;
    }

    private <T> @Nullable T inherited(@Nullable String style, Function<CTStyle, @Nullable T> property) {
        String id = style;
        for (int i = 0; id != null && i < LONGEST_CHAIN && document.getStyles() != null; i++) {
            XWPFStyle found = document.getStyles().getStyle(id);
            if (found == null) {
                return null;
            }
            T value = property.apply(found.getCTStyle());
            if (value != null) {
                return value;
            }
            id = found.getBasisStyleID();
        }
        return null;
    }

    boolean isBold(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(style, s -> s.isSetRPr() && s.getRPr().sizeOfBArray() > 0 ? isOn(s.getRPr().getBArray(0)) : null));
    }

    boolean isItalic(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(style, s -> s.isSetRPr() && s.getRPr().sizeOfIArray() > 0 ? isOn(s.getRPr().getIArray(0)) : null));
    }

    private static boolean isOn(CTOnOff property) {
        String value = property.isSetVal() ? property.xgetVal().getStringValue() : "true";
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    @Nullable String align(@Nullable String style) {
        return inherited(style, s -> s.isSetPPr() && s.getPPr().isSetJc() ? s.getPPr().getJc().xgetVal().getStringValue() : null);
    }

    @Nullable String font(@Nullable String style) {
        return inherited(style, s -> s.isSetRPr() && s.getRPr().sizeOfRFontsArray() > 0 ? s.getRPr().getRFontsArray(0).getAscii() : null);
    }

    boolean isRuled(@Nullable String style) {
        return Boolean.TRUE.equals(inherited(style, s -> s.isSetTblPr() && s.getTblPr().isSetTblBorders()
                ? Boolean.valueOf(drawn(s.getTblPr().getTblBorders())) : null));
    }

    private static boolean drawn(CTTblBorders borders) {
        return borders.isSetInsideH() && !borders.getInsideH().xgetVal().getStringValue().matches("nil|none")
                || borders.isSetTop() && !borders.getTop().xgetVal().getStringValue().matches("nil|none");
    }

    /** The label that Word puts before a numbered paragraph, with a space; empty where it puts none. */
    String label(@Nullable String style, @Nullable String own, @Nullable Integer ownLevel) {
        String id = own != null ? own : inherited(style, s -> hasNumber(s.getPPr()) ? s.getPPr().getNumPr().getNumId().xgetVal().getStringValue() : null);
        if (id == null || id.equals("0") || document.getNumbering() == null || !id.matches("\\d{1,9}")) {
            return "";
        }
        Integer styleLevel = own != null ? null : inherited(style, s -> hasNumber(s.getPPr()) && s.getPPr().getNumPr().isSetIlvl()
                ? Integer.valueOf(s.getPPr().getNumPr().getIlvl().getVal().intValue()) : null);
        int level = Math.min(8, ownLevel != null ? ownLevel : styleLevel != null ? styleLevel : 0);
        XWPFNum number = document.getNumbering().getNum(new BigInteger(id));
        if (number == null) {
            return "";
        }
        BigInteger abstractId = number.getCTNum().getAbstractNumId().getVal();
        if (document.getNumbering().getAbstractNum(abstractId) == null) {
            return "";
        }
        CTAbstractNum levels = document.getNumbering().getAbstractNum(abstractId).getCTAbstractNum();
        return new Numbering(levels, number.getCTNum(), counters.computeIfAbsent(id, key -> new int[9])).label(level);
    }

    private static boolean hasNumber(@Nullable CTPPrGeneral properties) {
        return properties != null && properties.isSetNumPr() && properties.getNumPr().isSetNumId();
    }

    static @Nullable CTLvl level(CTAbstractNum levels, int level) {
        for (CTLvl candidate : levels.getLvlArray()) {
            if (candidate.getIlvl() != null && candidate.getIlvl().intValue() == level) {
                return candidate;
            }
        }
        return null;
    }
}
