/** The tapes on which functions practise before Lambda takes its snapshot: how they are recorded, and that they still fit. */
@NullMarked
package org.accordwatch.priming;

import org.jspecify.annotations.NullMarked;
