package vn.thongsuot.app.identity;

import java.time.LocalDate;
import java.util.Optional;

/** Which day it is for the database, where that is not the day of its own clock: a world to try lives through its past before anybody looks at it. */
@FunctionalInterface
public interface OtherDay {

    /** Empty where the database's own day holds. */
    Optional<LocalDate> day();
}
