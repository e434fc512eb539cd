@NullMarked
package org.accordwatch.bench.remote;

import org.jspecify.annotations.NullMarked;
