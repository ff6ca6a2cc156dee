/** The rendering kit: layout, both languages, form errors, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thongsuot.app.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
