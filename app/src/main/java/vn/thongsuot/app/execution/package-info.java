/** Carrying out: what each unit owes of issued documents, period by period, what it reports of it, and who judges that. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "directive", "draft", "identity", "mail", "organization", "web"})
package vn.thongsuot.app.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
