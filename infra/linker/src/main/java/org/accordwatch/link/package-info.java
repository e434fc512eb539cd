/**
 * The last step of building the deployed jar: what a JVM would work out and make classes for when a function starts, lambdas, switches
 * over patterns and the methods of records, is worked out here instead (docs/adr/0029-linked-when-built.md).
 */
@NullMarked
package org.accordwatch.link;

import org.jspecify.annotations.NullMarked;
