/** Stories: lists of requests that are played through the API as people would send them, and what must come of them. */
@NullMarked
package org.accordwatch.local.story;

import org.jspecify.annotations.NullMarked;
