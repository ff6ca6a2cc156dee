package vn.thongsuot.app.directive;

import java.util.List;
import vn.thongsuot.app.identity.UnitId;

/**
 * What a name in a document means: units of the tree.
 *
 * @param units those meant; of an {@link Found#AMBIGUOUS} name, those that may be meant
 */
record Meaning(long id, String name, Found found, List<UnitId> units, int version) {

    enum Found {
        ONE,
        GROUP,
        /** Several units have that name: somebody has to say which. */
        AMBIGUOUS,
        /** No unit within the document's reach has that name. */
        UNKNOWN,
        /** A person said which. */
        CHOSEN,
        /** A person said that it is no unit of this tree. */
        OUTSIDE
    }

    Meaning {
        units = List.copyOf(units);
    }

    boolean settled() {
        return found != Found.AMBIGUOUS && found != Found.UNKNOWN;
    }

    /** Whom a document with this name reaches. */
    List<UnitId> addressees() {
        return settled() ? units : List.of();
    }
}
