/** Tests of the command's settings. */
@NullMarked
package org.accordwatch.local;

import org.jspecify.annotations.NullMarked;
