/** The command line. Starts without the server: only what a command needs is loaded. */
@NullMarked
package vn.thongsuot.app.cli;

import org.jspecify.annotations.NullMarked;
