package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/**
 * A table of units that was read and checked, and waits for somebody to agree.
 *
 * @param under below which unit rows without a superior come
 * @param known how many rows say what the tree says already
 */
public record StagedTable(long id, Optional<UnitId> under, String fileName, int rows, int known, int errors, boolean done) {

    /** What is wrong in a row. */
    public record RowError(int line, String field, String code, String vietnamese, String english) {

        public String column(Language language) {
            UnitTable.Column column = UnitTable.Column.ofField(field);
            return language.say(column.vietnamese, column.english);
        }
    }

    /** A row as it was read; its day is missing where it could not be understood. */
    public record Row(int line, String code, State state, String parentCode, @Nullable LocalDate day, boolean kindKnown) {}
}
