/** Tests of what each channel takes for an endpoint. */
@NullMarked
package org.accordwatch.subscribing.channel;

import org.jspecify.annotations.NullMarked;
