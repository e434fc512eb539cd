/**
 * Exchanges with remote services that were recorded once and are played back to a function before Lambda takes its snapshot, so that
 * what the first real event needs is loaded and compiled. Knows no function.
 */
@NullMarked
package org.accordwatch.snapshot;

import org.jspecify.annotations.NullMarked;
