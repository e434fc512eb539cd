/** Tests of reading and playing stories. */
@NullMarked
package org.accordwatch.local.story;

import org.jspecify.annotations.NullMarked;
