/** The forms that law prescribes for documents, as data with effective dates, and whether a document's layout keeps to the one valid on its day. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thongsuot.app.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
