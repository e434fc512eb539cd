/**
 * How the functions' container image gets its AOT cache: every function is run on its tape, in Lambda's runtime, by a JVM that writes
 * down what it loaded. Is there while an image is built, and not in it.
 */
@NullMarked
package org.accordwatch.image;

import org.jspecify.annotations.NullMarked;
