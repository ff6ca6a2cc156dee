/** What the program costs and how well it reads: benchmarks over fictional documents, and scores of readings. */
@NullMarked
package vn.thongsuot.bench;

import org.jspecify.annotations.NullMarked;
