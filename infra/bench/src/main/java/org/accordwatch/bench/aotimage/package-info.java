/** From the start of a fresh JVM with the container image's AOT cache to the answer of its first event. */
@NullMarked
package org.accordwatch.bench.aotimage;

import org.jspecify.annotations.NullMarked;
