/** Alerting: who wants to hear about a change, and telling each audience once and in order. */
@NullMarked
package org.accordwatch.alerting;

import org.jspecify.annotations.NullMarked;
