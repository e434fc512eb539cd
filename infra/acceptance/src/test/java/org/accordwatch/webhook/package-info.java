/** The receiver of a webhook: the example of docs/webhooks.md, and what it takes and refuses. */
@NullMarked
package org.accordwatch.webhook;

import org.jspecify.annotations.NullMarked;
