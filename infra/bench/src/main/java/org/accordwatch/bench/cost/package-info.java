/** What a change, an alert and a sign-up cost: capacity units counted, prices from a list. */
@NullMarked
package org.accordwatch.bench.cost;

import org.jspecify.annotations.NullMarked;
