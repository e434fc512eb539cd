/** Lambda's runtime on this machine: a JVM with its flags and its client, and the API that it asks for events. */
@NullMarked
package org.accordwatch.bench.lambda;

import org.jspecify.annotations.NullMarked;
