/** SNS's operations in groups: what each demands, changes and answers. */
@NullMarked
package org.accordwatch.local.sns.operation;

import org.jspecify.annotations.NullMarked;
