package vn.thongsuot.extraction;

import java.util.Locale;

/**
 * Sets right two recognised lines of a column by each other. No office stands twice under itself: of a deputy who signs for the head ("KT. GIÁM ĐỐC",
 * "PHÓ GIÁM ĐỐC") the seal covers the "PHÓ", and the "KT." is often written by hand or lost. A colon that ends a bullet before the next one is a semicolon.
 */
final class OfficeRepair {

    /** "KT. ", or what is recognised for it. */
    private static final int LONGEST_SIGN = 5;

    private OfficeRepair() {}

    /** The lower line set right; the upper one is set right in place. */
    static String beside(StringBuilder upper, String lower) {
        if (upper.charAt(0) == '-' && lower.startsWith("-") && upper.charAt(upper.length() - 1) == ':') {
            upper.setCharAt(upper.length() - 1, ';');
        }
        String office = withoutMarks(lower);
        String head = withoutMarks(upper.toString());
        boolean isOffice = office.indexOf(' ') > 0 && office.equals(office.toUpperCase(Locale.ROOT));
        boolean twice = isOffice && head.endsWith(office) && head.length() - office.length() <= LONGEST_SIGN;
        if (isOffice && office.equals("PHÓ " + head)) {
            upper.insert(0, "KT. ");
        }
        if (!twice) {
            return lower;
        }
        upper.replace(0, upper.length(), "KT. " + office);
        return "PHÓ " + office;
    }

    private static String withoutMarks(String line) {
        return line.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }
}
