/**
 * Subscribing: asking for alerts, proving that an endpoint is one's own, and leaving. Addresses pass through to SNS; what is kept
 * here is a keyed hash of them.
 */
@NullMarked
package org.accordwatch.subscribing;

import org.jspecify.annotations.NullMarked;
