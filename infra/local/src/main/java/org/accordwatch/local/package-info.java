/** The command that runs Accordwatch on one machine and plays a story through it. */
@NullMarked
package org.accordwatch.local;

import org.jspecify.annotations.NullMarked;
