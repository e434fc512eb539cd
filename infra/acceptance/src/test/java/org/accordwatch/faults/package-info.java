/**
 * Days of the whole stack in which every remote call may go wrong, generated from seeds, and what has to hold after each: the promises to
 * editors, to readers and about the tables.
 */
@NullMarked
package org.accordwatch.faults;

import org.jspecify.annotations.NullMarked;
