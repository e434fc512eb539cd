@NullMarked
package org.accordwatch.link;

import org.jspecify.annotations.NullMarked;
