/**
 * A stand-in for Lambda's event source mapping on DynamoDB streams: reads a table's stream and hands its records to a
 * function, with the order, retries, bisecting and failure records that Lambda documents.
 */
@NullMarked
package org.accordwatch.local.stream;

import org.jspecify.annotations.NullMarked;
