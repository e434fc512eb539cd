/** The stand-in's door: HTTP in, operations and pages behind it, and faults in between. */
@NullMarked
package org.accordwatch.local.sns.http;

import org.jspecify.annotations.NullMarked;
