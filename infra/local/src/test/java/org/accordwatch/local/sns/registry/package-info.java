/** What the stand-in knows, where going through HTTP would take too many calls. */
@NullMarked
package org.accordwatch.local.sns.registry;

import org.jspecify.annotations.NullMarked;
