/** What a run of the suites amounts to, in a table at its end. */
@NullMarked
package org.accordwatch.report;

import org.jspecify.annotations.NullMarked;
