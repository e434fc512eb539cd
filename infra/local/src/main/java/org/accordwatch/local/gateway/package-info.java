/**
 * A stand-in for API Gateway's HTTP APIs: the template's routes, payload format 2.0, a JWT authorizer for two made-up
 * people.
 */
@NullMarked
package org.accordwatch.local.gateway;

import org.jspecify.annotations.NullMarked;
