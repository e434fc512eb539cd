/** What reached people and webhooks, for tests and for the page that shows it. */
@NullMarked
package org.accordwatch.local.sns.inbox;

import org.jspecify.annotations.NullMarked;
