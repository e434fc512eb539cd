/** Calls functions on schedule, as rules of EventBridge and EventBridge Scheduler do. */
@NullMarked
package org.accordwatch.local.schedule;

import org.jspecify.annotations.NullMarked;
