/** The stores against DynamoDB itself, seen through their ports; every call that they make is counted. */
@NullMarked
package org.accordwatch.store;

import org.jspecify.annotations.NullMarked;
