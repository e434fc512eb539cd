/**
 * The way of a call to AWS, from the SDK's request to the SDK's response: written, signed, sent as often as it may be, read. Requests,
 * responses, signer, retry strategies, credentials and HTTP client are the SDK's; docs/adr/0030-calls-without-the-sdks-pipeline.md
 * says why the way between them is not.
 */
@NullMarked
package org.accordwatch.aws;

import org.jspecify.annotations.NullMarked;
