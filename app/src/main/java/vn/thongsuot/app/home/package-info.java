/** Each person's desk; composes the others' views and owns no table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "organization", "web"})
package vn.thongsuot.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
