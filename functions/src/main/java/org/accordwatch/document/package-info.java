/**
 * JSON: reading it with a pointer to everything that is wrong, and the one form in which agreements and changes are written,
 * to callers and into tables alike.
 */
@NullMarked
package org.accordwatch.document;

import org.jspecify.annotations.NullMarked;
