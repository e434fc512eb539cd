/** A stand-in for Amazon SNS on one machine: it speaks SNS's wire protocol, and keeps what it delivers in an inbox. */
@NullMarked
package org.accordwatch.local.sns;

import org.jspecify.annotations.NullMarked;
