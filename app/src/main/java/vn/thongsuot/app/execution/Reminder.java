package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/**
 * Somebody was reminded of an occurrence.
 *
 * @param to the unit in which
 * @param responsible whom of its people the unit that owes it has named
 */
record Reminder(UnitId unit, Whom whom, UnitId to, LocalDate day, @Nullable PersonId responsible) {

    /** A step of the ladder. */
    enum Whom {
        RESPONSIBLE("người phụ trách", "whoever is responsible"),
        UNIT("đơn vị", "the unit"),
        HEAD("lãnh đạo đơn vị", "the head of the unit"),
        ABOVE("đơn vị cấp trên", "the unit above"),
        SENDER("bên giao việc", "whoever gave it");

        private final String vietnamese;
        private final String english;

        Whom(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        String in(Language language) {
            return language.say(vietnamese, english);
        }

        static Whom of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
