/** What the black-box suite runs on: services that others or we wrote, each with the ways of its people and with what it is known not to do. */
@NullMarked
package org.accordwatch.acceptance.backend;

import org.jspecify.annotations.NullMarked;
