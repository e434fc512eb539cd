/** The way of a message to people and webhooks: texts, signatures, order and retries. */
@NullMarked
package org.accordwatch.local.sns.delivery;

import org.jspecify.annotations.NullMarked;
