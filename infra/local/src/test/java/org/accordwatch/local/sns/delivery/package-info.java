/** Tests of where the stand-in's messages go. */
@NullMarked
package org.accordwatch.local.sns.delivery;

import org.jspecify.annotations.NullMarked;
