package org.accordwatch.bench.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Whether an answer says that its function has not done its work, so that no figure is worth anything. */
final class Refused {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int ERRORS = 400;

    private Refused() {}

    /** By API Gateway's status, by that of a problem document for operators, or by what a stream's batch is to repeat. */
    static boolean in(String answer) {
        if (answer.isBlank()) {
            return false;
        }
        try {
            var read = JSON.readTree(answer);
            return read.path("statusCode").asInt() >= ERRORS
                    || read.path("status").asInt() >= ERRORS
                    || !read.path("batchItemFailures").isEmpty()
                    || read.has("errorMessage");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer is no JSON: " + answer, e);
        }
    }
}
