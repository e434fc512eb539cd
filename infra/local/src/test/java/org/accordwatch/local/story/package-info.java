/** Tests of reading stories. */
@NullMarked
package org.accordwatch.local.story;

import org.jspecify.annotations.NullMarked;
