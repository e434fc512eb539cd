/** What is published: its texts by protocol, subject and attributes, with the rules that SNS holds them to. */
@NullMarked
package org.accordwatch.local.sns.message;

import org.jspecify.annotations.NullMarked;
