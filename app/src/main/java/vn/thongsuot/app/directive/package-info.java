/** The register of directives: originals, their readings under review, and what of them holds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "check", "draft", "identity", "mail", "organization", "rendition", "web"})
package vn.thongsuot.app.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
