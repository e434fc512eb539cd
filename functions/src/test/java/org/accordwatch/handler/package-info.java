/** Tests of this package's rules, with fakes for what is remote. */
@NullMarked
package org.accordwatch.handler;

import org.jspecify.annotations.NullMarked;
