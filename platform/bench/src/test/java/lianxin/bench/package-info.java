/** How benchmarks measure: work beside its peer in the same run, medians of alternating rounds, ratios. */
@NullMarked
package lianxin.bench;

import org.jspecify.annotations.NullMarked;
