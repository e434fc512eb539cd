package org.accordwatch.local.template;

/**
 * A resource of which only the name matters: a topic, a secret, a bucket.
 *
 * @param id its logical id in the template
 * @param type such as {@code AWS::SNS::Topic}
 * @param name its name; made of the stack's name and the id where the template gives none
 */
public record NamedResource(String id, String type, String name) {}
