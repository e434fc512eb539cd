package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Buckets are for the functions alone. */
final class BucketRules {
    private static final String BUCKET = "AWS::S3::Bucket";
    private static final String REFUSAL = "FailedBatchesPolicy/Properties/PolicyDocument/Statement/RefusePlainHttp";

    private BucketRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "Buckets take no public access, and know no owner but this account",
                        stack -> Stream.concat(
                                Stream.of(
                                                "BlockPublicAcls",
                                                "BlockPublicPolicy",
                                                "IgnorePublicAcls",
                                                "RestrictPublicBuckets")
                                        .map("/Properties/PublicAccessBlockConfiguration/"::concat)
                                        .flatMap(flag -> stack.unlike(BUCKET, flag, "true")),
                                stack.unlike(
                                        BUCKET,
                                        "/Properties/OwnershipControls/Rules/0/ObjectOwnership",
                                        "BucketOwnerEnforced")),
                        Mutation.put(
                                "a policy may open the bucket",
                                "FailedBatches/Properties/PublicAccessBlockConfiguration/BlockPublicPolicy",
                                "false"),
                        Mutation.remove(
                                "nothing is blocked", "FailedBatches/Properties/PublicAccessBlockConfiguration"),
                        Mutation.remove("writers own what they wrote", "FailedBatches/Properties/OwnershipControls")),
                Rule.inEachStage(
                        "Buckets are reached over TLS only",
                        stack -> stack.ofType(BUCKET).keySet().stream()
                                .filter(bucket -> policies(stack, bucket).noneMatch(policy -> refuses(policy, bucket)))
                                .map(bucket -> bucket + " can be reached without TLS"),
                        Mutation.remove("the bucket has no policy", "FailedBatchesPolicy"),
                        Mutation.put(
                                "the bucket itself is left out", REFUSAL + "/Resource", "!Sub ${FailedBatches.Arn}/*"),
                        Mutation.put("writing is left out", REFUSAL + "/Action", "s3:GetObject"),
                        Mutation.put(
                                "TLS is what is refused", REFUSAL + "/Condition/Bool/aws:SecureTransport", "true")),
                Rule.inEachStage(
                        "Buckets delete what is old",
                        stack -> stack.ofType(BUCKET).entrySet().stream()
                                .filter(bucket -> expirations(bucket).noneMatch(days -> days > 0))
                                .map(bucket -> bucket.getKey() + " keeps everything"),
                        Mutation.put(
                                "the rule is switched off",
                                "FailedBatches/Properties/LifecycleConfiguration/Rules/0/Status",
                                "Disabled")));
    }

    private static Stream<JsonNode> policies(Stack stack, String bucket) {
        return stack.ofType("AWS::S3::BucketPolicy").values().stream()
                .map(policy -> policy.path("Properties"))
                .filter(policy -> Stack.target(policy.path("Bucket"))
                        .filter(bucket::equals)
                        .isPresent());
    }

    private static boolean refuses(JsonNode policy, String bucket) {
        return policy.at("/PolicyDocument/Statement")
                .valueStream()
                .map(json -> new Statement(bucket, json))
                .anyMatch(statement -> statement.denies("s3:*")
                        && statement.json().path("Principal").asText().equals("*")
                        && statement
                                .resources()
                                .containsAll(List.of("${" + bucket + ".Arn}", "${" + bucket + ".Arn}/*"))
                        && statement.json().path("Condition").size() == 1
                        && statement
                                .json()
                                .at("/Condition/Bool/aws:SecureTransport")
                                .asText()
                                .equals("false"));
    }

    private static Stream<Integer> expirations(Map.Entry<String, JsonNode> bucket) {
        return bucket.getValue()
                .at("/Properties/LifecycleConfiguration/Rules")
                .valueStream()
                .filter(rule -> rule.path("Status").asText().equals("Enabled"))
                .map(rule -> rule.path("ExpirationInDays").asInt());
    }
}
