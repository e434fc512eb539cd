/** The table of calls to SNS, good and bad, and how they are played on one SNS and written down. */
@NullMarked
package org.accordwatch.conformity.call;

import org.jspecify.annotations.NullMarked;
