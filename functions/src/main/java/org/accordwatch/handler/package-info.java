/** One class for each deployed function: it decodes the event, calls one use case and maps the answer. Only Wiring knows it all. */
@NullMarked
package org.accordwatch.handler;

import org.jspecify.annotations.NullMarked;
