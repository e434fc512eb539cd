/**
 * The domain: agreements, the changes that happen to them and what each change does. Pure Java; {@link
 * org.accordwatch.agreement.Agreement#apply} is the one place that decides the effect of a change.
 */
@NullMarked
package org.accordwatch.agreement;

import org.jspecify.annotations.NullMarked;
