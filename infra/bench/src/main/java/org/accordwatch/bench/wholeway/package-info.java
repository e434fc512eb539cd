/** From the stream's batch to the last publish, against the calls alone. */
@NullMarked
package org.accordwatch.bench.wholeway;

import org.jspecify.annotations.NullMarked;
