/** SNS: publishing alerts, and the topics and subscriptions by which people get them. */
@NullMarked
package org.accordwatch.sns;

import org.jspecify.annotations.NullMarked;
