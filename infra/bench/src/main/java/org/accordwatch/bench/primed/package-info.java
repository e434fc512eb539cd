/** The first event of a function that has practised before its snapshot, and of one that has not. */
@NullMarked
package org.accordwatch.bench.primed;

import org.jspecify.annotations.NullMarked;
