/** The trail of every change: one listener for every recorded event; append-only and sealed in a chain; nobody calls it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "identity", "web"})
package vn.thongsuot.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
