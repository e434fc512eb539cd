/** Whatever people do, in whatever order: who hears what. Knows the API and what reaches people, nothing else. */
@NullMarked
package org.accordwatch.interleaving;

import org.jspecify.annotations.NullMarked;
