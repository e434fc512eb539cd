package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement of a policy.
 *
 * @param owner the logical id of the resource that has the policy
 */
record Statement(String owner, JsonNode json) {

    /** {@code SubscribeRole.SendCode} */
    String name() {
        return owner + "." + json.path("Sid").asText("without a Sid");
    }

    boolean allows() {
        return json.path("Effect").asText().equals("Allow");
    }

    boolean allows(String action) {
        return allows() && actions().contains(action);
    }

    boolean denies(String action) {
        return !allows() && actions().contains(action);
    }

    /** Whether it lets SNS send something: an alert, a code, or the question whether somebody agrees, which numbers are not asked. */
    boolean sends() {
        return allows("sns:Publish") || (allows("sns:Subscribe") && !protocols().equals(List.of("sms")));
    }

    /** By which people may be subscribed. */
    List<String> protocols() {
        return texts(json.at("/Condition/StringEquals/sns:Protocol"));
    }

    List<String> actions() {
        return texts(json.path("Action"));
    }

    List<String> resources() {
        return texts(json.path("Resource"));
    }

    /** IAM takes one text where a list has only one. */
    static List<String> texts(JsonNode oneOrMany) {
        var each = oneOrMany.isArray() ? oneOrMany.valueStream() : Stream.of(oneOrMany);
        return each.filter(JsonNode::isTextual).map(JsonNode::asText).toList();
    }
}
