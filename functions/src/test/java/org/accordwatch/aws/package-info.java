/** Tests of this package's rules, with fakes for what is remote. */
@NullMarked
package org.accordwatch.aws;

import org.jspecify.annotations.NullMarked;
