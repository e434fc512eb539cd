package org.accordwatch.aws;

import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What is the service's own about a call.
 *
 * @param name that requests are signed for, and that a failure names
 * @param failures makes the exception for an error code
 */
record Service(String name, Protocol protocol, Function<String, AwsServiceException.Builder> failures) {}
