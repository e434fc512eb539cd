/** What the build takes in, under which licences and in which versions, and what the jar that it makes is made of. */
@NullMarked
package org.accordwatch.supply;

import org.jspecify.annotations.NullMarked;
