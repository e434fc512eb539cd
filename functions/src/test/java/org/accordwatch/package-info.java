/** Tests of the functions as a whole, and the story of the London framework that tests of several packages tell. */
@NullMarked
package org.accordwatch;

import org.jspecify.annotations.NullMarked;
