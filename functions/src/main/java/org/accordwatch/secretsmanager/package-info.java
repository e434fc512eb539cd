/** Secrets Manager: the keys of the endpoint hash. */
@NullMarked
package org.accordwatch.secretsmanager;

import org.jspecify.annotations.NullMarked;
