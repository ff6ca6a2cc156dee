/** The check of a draft before one more document is issued: its form, how clear each obligation is, what it repeats, and whether others say it already. */
@NullMarked
@ApplicationModule(allowedDependencies = {"form", "rendition"})
package vn.thongsuot.app.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
