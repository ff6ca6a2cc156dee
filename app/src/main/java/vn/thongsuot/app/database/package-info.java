/** Where the data lie: the embedded PostgreSQL or another one, its roles, its schemas and their migrations. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thongsuot.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
