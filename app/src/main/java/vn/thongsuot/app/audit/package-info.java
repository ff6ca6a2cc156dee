/** The trail of every change: one listener for every recorded event; nobody calls it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity"})
package vn.thongsuot.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
