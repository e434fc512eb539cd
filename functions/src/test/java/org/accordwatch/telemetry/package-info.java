/** Tests of what functions say of themselves. */
@NullMarked
package org.accordwatch.telemetry;

import org.jspecify.annotations.NullMarked;
