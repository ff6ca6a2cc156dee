package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.Choice;

/**
 * What a document makes of an earlier one, to be said by a person.
 *
 * @param kind replaced, amended or none, as said or as the document's words suggest
 * @param said what holds or is prepared; empty where nobody has said anything
 * @param rows each obligation of the earlier document that is still owed
 * @param open whether it can still be said
 */
public record RevisionView(long id, String name, long earlier, String earlierName, String kind, String said, List<Row> rows, List<Choice> fates, boolean open) {

    /**
     * An obligation of the earlier document.
     *
     * @param fate what was said of it, or what is proposed: one of the choices
     * @param shared the words that it has in common with the one that is proposed to continue it; empty where none is
     */
    public record Row(String id, String where, String text, String fate, String shared) {}

    /** The earlier documents that a document refers to. */
    public record Overview(long id, String name, boolean issued, List<Line> lines) {

        /** Nobody has said yet what a document that is named as replaced or amended becomes. */
        public Optional<Line> undecided() {
            return lines.stream().filter(line -> line.said().isEmpty() && line.named()).findFirst();
        }
    }

    /**
     * @param words how the document speaks of it
     * @param named whether it says that it replaces or amends it
     * @param said what somebody said of it; empty before
     */
    public record Line(long document, String name, String title, @Nullable LocalDate day, String words, boolean named, String said) {}
}
