package org.accordwatch.local.story;

/**
 * A sign-up that was taken.
 *
 * @param order of all sign-ups, the newest the highest
 * @param id by which the API knows it
 */
record SignUp(int order, String id, String endpoint) {}
