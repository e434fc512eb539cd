/** From the start of a fresh JVM to the answer of its first event. */
@NullMarked
package org.accordwatch.bench.coldstart;

import org.jspecify.annotations.NullMarked;
