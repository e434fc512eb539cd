/** Time on one machine: it goes by itself, and further when somebody says so. */
@NullMarked
package org.accordwatch.local.clock;

import org.jspecify.annotations.NullMarked;
