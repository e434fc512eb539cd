/** Recording: opening agreements, recording what happens to them exactly once, and reading both back. */
@NullMarked
package org.accordwatch.recording;

import org.jspecify.annotations.NullMarked;
