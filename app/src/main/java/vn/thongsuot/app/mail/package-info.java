/** Mail that tells people once a morning that something waits for them: numbers and a link, never content. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "identity", "web"})
package vn.thongsuot.app.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
