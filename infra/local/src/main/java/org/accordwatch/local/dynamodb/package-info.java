/** Amazon's DynamoDB Local, in this process and behind its real HTTP endpoint, with the tables of the template. */
@NullMarked
package org.accordwatch.local.dynamodb;

import org.jspecify.annotations.NullMarked;
