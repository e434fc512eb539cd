/** Holds the stand-in for SNS to AWS's documentation and to LocalStack: one table of calls, played on each and compared. */
@NullMarked
package org.accordwatch.conformity;

import org.jspecify.annotations.NullMarked;
