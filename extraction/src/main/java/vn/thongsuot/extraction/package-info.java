/** Turns a file of any kind that an office has into text with layout. */
@NullMarked
package vn.thongsuot.extraction;

import org.jspecify.annotations.NullMarked;
