/** Tests of the stack as a whole, on a template of its own. */
@NullMarked
package org.accordwatch.local.stack;

import org.jspecify.annotations.NullMarked;
