/** The whole stack of the template on one machine, in one process. */
@NullMarked
package org.accordwatch.local.stack;

import org.jspecify.annotations.NullMarked;
