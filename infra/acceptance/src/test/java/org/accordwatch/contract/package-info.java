/** The contract: that docs/openapi.yaml is valid, has the template's routes, and says what the API takes and gives. */
@NullMarked
package org.accordwatch.contract;

import org.jspecify.annotations.NullMarked;
