/** What a function needs for its first event, counted where it does not depend on the machine: the classes that it loads. */
@NullMarked
package org.accordwatch.start;

import org.jspecify.annotations.NullMarked;
