/** Other ways to start the same function, each against the way that is deployed. */
@NullMarked
package org.accordwatch.bench.alternatives;

import org.jspecify.annotations.NullMarked;
