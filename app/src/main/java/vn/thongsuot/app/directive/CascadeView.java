package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document between those that it carries out and those by which it is carried out.
 *
 * @param issued whether it was issued, so that units can carry it out
 * @param withOwn how many units issued a document of their own by it
 * @param missing how many must and have not
 * @param next the address of the next units; empty where there are no more
 */
public record CascadeView(long id, String name, List<Up> up, boolean issued, long units, long withOwn, long missing, boolean missingOnly, List<Line> lines, String next) {

    /**
     * A document above, or beside.
     *
     * @param basis whether this one carries it out, not only mentions it
     * @param path where it can be opened; empty where nobody has registered it
     */
    public record Up(String name, @Nullable LocalDate date, String issuer, boolean basis, String path) {}

    /** A unit below; {@code own} is empty where it has issued no document of its own. */
    public record Line(String unit, boolean received, boolean must, String own, String title, @Nullable LocalDate date) {}

    public List<Up> bases() {
        return up.stream().filter(Up::basis).toList();
    }

    public List<Up> mentions() {
        return up.stream().filter(cited -> !cited.basis()).toList();
    }

    /** Units of which nothing of their own is asked, and that have issued nothing. */
    public long others() {
        return Math.max(0, units - withOwn - missing);
    }
}
