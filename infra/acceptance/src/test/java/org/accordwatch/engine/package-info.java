/** Engines that others wrote and that tests run against where Docker is. */
@NullMarked
package org.accordwatch.engine;

import org.jspecify.annotations.NullMarked;
