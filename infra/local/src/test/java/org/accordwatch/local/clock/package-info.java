/** Tests of clocks. */
@NullMarked
package org.accordwatch.local.clock;

import org.jspecify.annotations.NullMarked;
