/** How the work of a unit and of everything below it stands: in numbers, down to the single occurrence. Owns no table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "directive", "execution", "identity", "organization", "web"})
package vn.thongsuot.app.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
