/** SNS's AWS query protocol: requests as form parameters, answers and errors as XML. */
@NullMarked
package org.accordwatch.local.sns.wire;

import org.jspecify.annotations.NullMarked;
