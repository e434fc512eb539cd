/** The ways by which alerts reach somebody: one class for each protocol of SNS, and what they have in common. */
@NullMarked
package org.accordwatch.subscribing.channel;

import org.jspecify.annotations.NullMarked;
