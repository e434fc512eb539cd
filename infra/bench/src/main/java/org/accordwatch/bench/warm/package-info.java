/** What a request costs a function that has been running for a while, with the remote side in process. */
@NullMarked
package org.accordwatch.bench.warm;

import org.jspecify.annotations.NullMarked;
