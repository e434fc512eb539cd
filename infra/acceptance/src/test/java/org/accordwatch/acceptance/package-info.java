/**
 * Black-box tests: the API called as people call it, and what reached them. They know the stack's endpoints and its inbox, no class of
 * the functions. A suite is written once; a class for each backend runs it there.
 */
@NullMarked
package org.accordwatch.acceptance;

import org.jspecify.annotations.NullMarked;
