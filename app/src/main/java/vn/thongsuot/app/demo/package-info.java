/** A fictional bloc of enterprises to try the program with; loaded by {@code serve --demo} into an empty database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"directive", "execution", "identity", "organization"})
package vn.thongsuot.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
