/** x. */
@NullMarked
package org.accordwatch.agreement;

import org.jspecify.annotations.NullMarked;
