/** What a measurement is made of: parts, figures with their spread and their goal, tables. */
@NullMarked
package org.accordwatch.bench.measure;

import org.jspecify.annotations.NullMarked;
