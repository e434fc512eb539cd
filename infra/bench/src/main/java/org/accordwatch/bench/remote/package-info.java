/** What functions reach over the network, answered by this process, and the events that they are called with. */
@NullMarked
package org.accordwatch.bench.remote;

import org.jspecify.annotations.NullMarked;
