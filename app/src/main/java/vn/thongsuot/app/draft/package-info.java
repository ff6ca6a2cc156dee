/** The draft of a unit's own plan, made from the directive that it must carry out, in the form prescribed for it on its day. */
@NullMarked
@ApplicationModule(allowedDependencies = {"form"})
package vn.thongsuot.app.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
