/** The server: one package below this one for each subject, as docs/architecture.md lists them. */
@NullMarked
package vn.thongsuot.app;

import org.jspecify.annotations.NullMarked;
