/** What goes over the wire: calls, requests and the capacity that they take. */
@NullMarked
package org.accordwatch.bench.traffic;

import org.jspecify.annotations.NullMarked;
