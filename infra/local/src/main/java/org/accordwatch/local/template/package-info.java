/** Reads the SAM template, so that the stack on one machine is wired by the same file that is deployed. */
@NullMarked
package org.accordwatch.local.template;

import org.jspecify.annotations.NullMarked;
