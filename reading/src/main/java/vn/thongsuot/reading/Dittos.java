package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.thongsuot.reading.SourceText.Cell;

/** Cells that repeat what stands above them by a mark: "nt", "-nt-", "Như trên", a pair of strokes. */
final class Dittos {

    private static final Pattern DITTO = Pattern.compile("[-–\\s]*(?:nt|n/t|như trên|như nội dung trên|[\"”“″〃]|''|//)[-–.\\s]*");
    private static final int LONGEST = 24;

    private final Wording text;
    private final Map<Integer, Cell> above = new HashMap<>();

    Dittos(Wording text) {
        this.text = text;
    }

    /** The cell that says what this one means: itself, or the last one above it in its column that says anything. */
    Cell meant(Cell cell) {
        if (cell.span().length() <= LONGEST && DITTO.matcher(Folded.in(text, cell.span()).toLowerCase(Locale.ROOT)).matches()) {
            return above.getOrDefault(cell.column(), cell);
        }
        above.put(cell.column(), cell);
        return cell;
    }
}
