/**
 * What the template must keep to, whatever is added to it: rules over the parsed template, each with mutations of it that the rule
 * must catch.
 */
@NullMarked
package org.accordwatch.hardening;

import org.jspecify.annotations.NullMarked;
