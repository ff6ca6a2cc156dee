package vn.thongsuot.extraction;

/** How far two words are apart. */
final class Slips {

    private Slips() {}

    /** Letters to change, add or leave out to make one word the other (Levenshtein's distance). */
    static int between(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int k = 0; k <= b.length(); k++) {
            row[k] = k;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int k = 1; k <= b.length(); k++) {
                int change = corner + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
                corner = row[k];
                row[k] = Math.min(change, Math.min(row[k], row[k - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
