/** Which days are worked: weekends, public holidays and Saturdays that change places with a day off, as data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package vn.thongsuot.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
