package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Recipients and signature that stood side by side and were saved line by line as one: "Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Như trên; KT. CHỦ TỊCH", "- Lưu: VT. Lê Văn Đước".
 * Told by the first of these lines, since nothing but a signature stands behind "Nơi nhận:" in capitals.
 */
final class JoinedColumns {

    /** Lines of recipients beside which a signature goes on. */
    private static final int LONGEST = 16;

    private JoinedColumns() {}

    /** The lines, those of such a block cut in two where the right-hand column begins. */
    static List<FrameLine> parted(List<FrameLine> lines) {
        int first = 0;
        while (first < lines.size() && !isHead(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            return lines;
        }
        List<FrameLine> parted = new ArrayList<>(lines.subList(0, first));
        boolean named = false;
        for (int i = first; i < lines.size(); i++) {
            FrameLine line = lines.get(i);
            FrameLine right = named || i > first + LONGEST ? line : rightOf(line);
            if (right != line) {
                parted.add(line.before(right));
                named = SignatureBlock.isName(right) && !right.isCapitals();
            }
            parted.add(right);
        }
        return parted;
    }

    private static boolean isHead(FrameLine line) {
        return line.starts("NOI NHAN:") && rightOf(line) != line;
    }

    /** What of the signature stands behind a recipient's mark in a line; the line itself where nothing does. */
    private static FrameLine rightOf(FrameLine line) {
        String marks = line.starts("NOI NHAN:") ? ":" : ";.";
        for (FrameLine rest = line.behind(marks); rest != null; rest = rest.behind(marks)) {
            if (!rest.words().isEmpty() && (SignatureBlock.isAuthority(rest) || SignatureBlock.isOffice(rest) || isSigned(rest) || SignatureBlock.isName(rest))) {
                return rest;
            }
        }
        return line;
    }

    private static boolean isSigned(FrameLine rest) {
        return SignatureBlock.isStamp(rest) && !rest.isRule();
    }
}
