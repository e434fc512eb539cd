/** Calls functions in this process the way Lambda does: bytes in, bytes out, a context, and errors as answers. */
@NullMarked
package org.accordwatch.local.lambda;

import org.jspecify.annotations.NullMarked;
