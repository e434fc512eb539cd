/**
 * Bad input: every route of the template, the stream and the schedules are fed what nobody should send. Whatever is refused has
 * written nothing, and is refused with an answer that says where it is wrong.
 */
@NullMarked
package org.accordwatch.fuzz;

import org.jspecify.annotations.NullMarked;
