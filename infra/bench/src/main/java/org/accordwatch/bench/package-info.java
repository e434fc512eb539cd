/** Measures what is promised of speed and size, and writes it down. Nothing here is part of what is deployed. */
@NullMarked
package org.accordwatch.bench;

import org.jspecify.annotations.NullMarked;
