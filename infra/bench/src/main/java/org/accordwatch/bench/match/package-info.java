/** Who wants to hear of a change, found among ten audiences or a million. */
@NullMarked
package org.accordwatch.bench.match;

import org.jspecify.annotations.NullMarked;
