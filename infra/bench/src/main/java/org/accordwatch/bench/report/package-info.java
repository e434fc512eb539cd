/** Where the figures go: the console, {@code bench.json} and {@code docs/performance.md}. */
@NullMarked
package org.accordwatch.bench.report;

import org.jspecify.annotations.NullMarked;
