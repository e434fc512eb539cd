package org.accordwatch.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One record of a stream.
 *
 * @param created when the item was written, by the database's clock
 * @param json the record as functions see it
 */
record StreamItem(String sequenceNumber, Instant created, JsonNode json) {}
