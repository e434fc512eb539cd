package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What holds data: encrypted, recoverable, kept, and closed. */
final class DataRules {
    private static final String KEY = "${DataKey.Arn}";
    private static final String OF_BUCKET =
            "/Properties/BucketEncryption/ServerSideEncryptionConfiguration/0/ServerSideEncryptionByDefault/";

    /** Where each type of resource names the key that it is encrypted with. */
    private static final Map<String, String> KEYS = Map.of(
            "AWS::DynamoDB::Table", "/Properties/SSESpecification/KMSMasterKeyId",
            "AWS::SNS::Topic", "/Properties/KmsMasterKeyId",
            "AWS::SQS::Queue", "/Properties/KmsMasterKeyId",
            "AWS::S3::Bucket", OF_BUCKET + "KMSMasterKeyID",
            "AWS::SecretsManager::Secret", "/Properties/KmsKeyId",
            "AWS::Logs::LogGroup", "/Properties/KmsKeyId");

    /** What could not be made again. The key is among it: without it, what else is kept could never be read. */
    private static final Set<String> STATEFUL = Set.of(
            "AWS::DynamoDB::Table",
            "AWS::S3::Bucket",
            "AWS::KMS::Key",
            "AWS::SecretsManager::Secret",
            "AWS::Cognito::UserPool");

    private DataRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "Tables, topics, queues, buckets, secrets and logs are encrypted with the stack's key",
                        DataRules::unencrypted,
                        Mutation.remove(
                                "a table is encrypted with AWS's key", "AgreementsTable/Properties/SSESpecification"),
                        Mutation.put(
                                "a table's encryption is switched off",
                                "AgreementsTable/Properties/SSESpecification/SSEEnabled",
                                "false"),
                        Mutation.remove("a topic is not encrypted", "HoldingTopic/Properties/KmsMasterKeyId"),
                        Mutation.put("there is a queue without a key", "Letters", "{Type: AWS::SQS::Queue}"),
                        Mutation.put(
                                "a bucket is encrypted with S3's key",
                                "FailedBatches" + OF_BUCKET + "SSEAlgorithm",
                                "AES256"),
                        Mutation.put("the secret is encrypted with AWS's key", "EndpointKey/Properties/KmsKeyId", "x"),
                        Mutation.remove("a log is not encrypted", "NotifyLogs/Properties/KmsKeyId"),
                        Mutation.remove("the API's log is not encrypted", "ApiLogs/Properties/KmsKeyId")),
                Rule.inEachStage(
                        "Topics that a function makes are encrypted with the stack's key",
                        stack -> stack.functions().stream()
                                .filter(function -> stack.may(function, "sns:CreateTopic"))
                                .filter(function ->
                                        !isKey(function.properties().at("/Environment/Variables/TOPICS_KEY")))
                                .map(function -> function.id() + " makes topics without the key"),
                        Mutation.remove(
                                "Subscribe does not know the key",
                                "SubscribeFunction/Properties/Environment/Variables/TOPICS_KEY")),
                Rule.inEachStage(
                        "The key is changed every year",
                        stack -> stack.unlike("AWS::KMS::Key", "/Properties/EnableKeyRotation", "true"),
                        Mutation.put("the key stays the same", "DataKey/Properties/EnableKeyRotation", "false")),
                Rule.inEachStage(
                        "Tables can be brought back to any second",
                        stack -> stack.unlike(
                                "AWS::DynamoDB::Table",
                                "/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
                                "true"),
                        Mutation.put(
                                "agreements cannot be brought back",
                                "AgreementsTable/Properties/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled",
                                "false"),
                        Mutation.remove(
                                "subscribers cannot be brought back",
                                "SubscribersTable/Properties/PointInTimeRecoverySpecification")),
                Rule.inProd(
                        "In prod, tables and the editors' pool refuse to be deleted",
                        stack -> Stream.concat(
                                stack.unlike("AWS::DynamoDB::Table", "/Properties/DeletionProtectionEnabled", "true"),
                                stack.unlike("AWS::Cognito::UserPool", "/Properties/DeletionProtection", "ACTIVE")),
                        Mutation.put(
                                "a table can be deleted",
                                "SubscribersTable/Properties/DeletionProtectionEnabled",
                                "!If [IsProd, false, true]"),
                        Mutation.remove("the pool can be deleted", "EditorPool/Properties/DeletionProtection"),
                        Mutation.put("the stage is mixed up", "/Conditions/IsProd", "!Equals [!Ref Stage, dev]")),
                Rule.inEachStage(
                        "What cannot be made again is kept when the stack or its place in it goes",
                        stack -> STATEFUL.stream()
                                .flatMap(type -> Stream.of("/DeletionPolicy", "/UpdateReplacePolicy")
                                        .flatMap(policy -> stack.unlike(type, policy, "Retain"))),
                        Mutation.put("the secret goes with the stack", "EndpointKey/DeletionPolicy", "Delete"),
                        Mutation.remove("a table goes when it is replaced", "AgreementsTable/UpdateReplacePolicy"),
                        Mutation.remove("the key goes with the stack", "DataKey/DeletionPolicy"),
                        Mutation.remove("the bucket goes with the stack", "FailedBatches/DeletionPolicy"),
                        Mutation.remove("the pool goes when it is replaced", "EditorPool/UpdateReplacePolicy")),
                Rule.inEachStage(
                        "Tables let items expire, by the attribute that the stores write",
                        stack -> Stream.concat(
                                stack.unlike(
                                        "AWS::DynamoDB::Table", "/Properties/TimeToLiveSpecification/Enabled", "true"),
                                stack.unlike(
                                        "AWS::DynamoDB::Table",
                                        "/Properties/TimeToLiveSpecification/AttributeName",
                                        "expiresAt")),
                        Mutation.remove("nothing expires", "AgreementsTable/Properties/TimeToLiveSpecification"),
                        Mutation.put(
                                "another attribute is looked at",
                                "SubscribersTable/Properties/TimeToLiveSpecification/AttributeName",
                                "ttl")));
    }

    private static Stream<String> unencrypted(Stack stack) {
        var withoutKey = KEYS.entrySet().stream()
                .flatMap(key -> stack.ofType(key.getKey()).entrySet().stream()
                        .filter(resource -> !isKey(resource.getValue().at(key.getValue())))
                        .map(resource -> resource.getKey() + " is not encrypted with the stack's key"));
        var switchedOff = Stream.concat(
                stack.unlike("AWS::DynamoDB::Table", "/Properties/SSESpecification/SSEEnabled", "true"),
                stack.unlike("AWS::S3::Bucket", OF_BUCKET + "SSEAlgorithm", "aws:kms"));
        return Stream.concat(withoutKey, switchedOff);
    }

    private static boolean isKey(JsonNode reference) {
        return reference.asText().equals(KEY) || reference.asText().equals("${DataKey}");
    }
}
