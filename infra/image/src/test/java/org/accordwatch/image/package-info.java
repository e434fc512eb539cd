@NullMarked
package org.accordwatch.image;

import org.jspecify.annotations.NullMarked;
