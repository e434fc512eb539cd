/** Failures to order, as a network and a busy SNS would cause them. */
@NullMarked
package org.accordwatch.local.sns.fault;

import org.jspecify.annotations.NullMarked;
