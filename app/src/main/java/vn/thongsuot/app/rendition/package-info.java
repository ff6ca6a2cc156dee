/** How a document and its reading are shown to a person: the words of the office, the original with every read passage marked. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thongsuot.app.rendition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
