/** The stores in DynamoDB. Two tables with string keys {@code pk} and {@code sk}; items hold documents member by member. */
@NullMarked
package org.accordwatch.dynamodb;

import org.jspecify.annotations.NullMarked;
