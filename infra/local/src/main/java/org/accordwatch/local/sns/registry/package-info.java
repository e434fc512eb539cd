/** What the stand-in knows: topics, subscriptions, confirmations on offer and numbers that opted out. */
@NullMarked
package org.accordwatch.local.sns.registry;

import org.jspecify.annotations.NullMarked;
