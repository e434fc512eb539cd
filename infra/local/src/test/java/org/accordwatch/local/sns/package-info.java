/** The stand-in for SNS as its users see it: through the AWS SDK and plain HTTP. */
@NullMarked
package org.accordwatch.local.sns;

import org.jspecify.annotations.NullMarked;
