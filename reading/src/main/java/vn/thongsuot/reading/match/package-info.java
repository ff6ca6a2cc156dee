/** Which passages of Vietnamese directives say the same: an index of passages, and the coverage of one document's obligations by another's. */
@NullMarked
package vn.thongsuot.reading.match;

import org.jspecify.annotations.NullMarked;
