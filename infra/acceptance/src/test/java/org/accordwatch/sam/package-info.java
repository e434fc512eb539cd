/** The deployed jar in AWS's own Lambda emulator, started by SAM CLI, on services of LocalStack that {@code sam deploy} made. */
@NullMarked
package org.accordwatch.sam;

import org.jspecify.annotations.NullMarked;
