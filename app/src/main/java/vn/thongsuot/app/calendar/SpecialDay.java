package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import vn.thongsuot.app.web.Language;

/**
 * A day that is worked or not, otherwise than its day of the week says.
 *
 * @param source what says so: a law, or the announcement of the year
 */
record SpecialDay(LocalDate day, boolean works, String vietnamese, String english, String source) {

    String in(Language language) {
        return language.say(vietnamese, english);
    }
}
