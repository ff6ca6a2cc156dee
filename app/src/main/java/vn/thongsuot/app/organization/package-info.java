/** Units in one tree with its history, positions and their holders; resolving names to units. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "web"})
package vn.thongsuot.app.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
