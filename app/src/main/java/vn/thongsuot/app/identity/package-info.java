/** People, accounts, sign-in, roles and the units they hold for; who acts, for every request and every transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "web"})
package vn.thongsuot.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
