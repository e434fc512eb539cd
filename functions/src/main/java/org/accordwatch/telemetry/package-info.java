/**
 * What functions say of themselves: log lines as JSON objects, and metrics in CloudWatch's embedded metric format. It names agreements and
 * changes, never people: no address, number, code or id of a subscription has a way in.
 */
@NullMarked
package org.accordwatch.telemetry;

import org.jspecify.annotations.NullMarked;
