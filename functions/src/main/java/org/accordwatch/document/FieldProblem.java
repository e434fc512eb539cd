package org.accordwatch.document;

/**
 * One thing that is wrong with a document.
 *
 * @param pointer where: a JSON pointer (RFC 6901), empty for the whole document
 * @param detail what is wrong and what is allowed, for the person who sent it
 */
public record FieldProblem(String pointer, String detail) {}
