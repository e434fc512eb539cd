package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What policies may say. Statements that deny may be as wide as can be: they give nothing. */
final class PermissionRules {

    /** A statement for every resource, since AWS knows no narrower one for its actions. */
    private record Wide(String statement, Set<String> actions, String reason) {}

    private static final List<Wide> WIDE = List.of(
            new Wide(
                    "EveryFunction.Trace",
                    Set.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
                    "X-Ray has no resources for them"),
            new Wide("SubscribeRole.SendCode", Set.of("sns:Publish"), "a phone number has no ARN"),
            new Wide(
                    "ReconcileRole.SeeWhoAnsweredStop",
                    Set.of("sns:CheckIfPhoneNumberIsOptedOut"),
                    "a phone number has no ARN"));

    /** Behind the ARN of a resource, or behind a name that starts with the stack's. */
    private static final Pattern OWN = Pattern.compile("(\\$\\{\\w+\\.Arn}/([\\w-]+/)*"
            + "|arn:\\$\\{AWS::Partition}:[\\w-]+:\\$\\{AWS::Region}:\\$\\{AWS::AccountId}:"
            + "([\\w-]+[:/])?\\$\\{AWS::StackName}-[\\w-]+-)\\*");

    private static final String SUBSCRIBE = "SubscribeRole/Properties/Policies/0/PolicyDocument/Statement/";
    private static final String NOTIFY = "NotifyRole/Properties/Policies/0/PolicyDocument/Statement/";

    private PermissionRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.inEachStage(
                        "No statement allows actions by a wildcard, or all but some",
                        stack -> allowing(stack)
                                .filter(statement ->
                                        statement.actions().stream().anyMatch(each -> each.contains("*"))
                                                || Stream.of("NotAction", "NotResource", "NotPrincipal")
                                                        .anyMatch(statement.json()::has)
                                                || !statement.json().has("Action"))
                                .map(statement -> statement.name() + " allows " + statement.actions()),
                        Mutation.put(
                                "Notify may do anything with its stream", NOTIFY + "ReadStream/Action", "dynamodb:*"),
                        Mutation.put(
                                "Notify may get whatever there is to get", NOTIFY + "ReadStream/Action/-", "s3:Get*"),
                        Mutation.put(
                                "Subscribe may use all but the topics", SUBSCRIBE + "MakeTopic/NotResource", "'*'")),
                Rule.inEachStage(
                        "No statement allows something on every resource, except where AWS knows no narrower one",
                        PermissionRules::everyResource,
                        Mutation.put("Notify may write to every bucket", NOTIFY + "KeepFailedBatches/Resource", "'*'"),
                        Mutation.put(
                                "what may be done with numbers is done with topics",
                                SUBSCRIBE + "SendCode/Action",
                                "[sns:Publish, sns:DeleteTopic]"),
                        Mutation.remove("an exception is left that nothing needs", SUBSCRIBE + "SendCode")),
                Rule.of(
                        "A statement for every resource has its reason above it",
                        template -> WIDE.stream()
                                .map(Wide::statement)
                                .filter(statement -> !template.reasons().containsKey(statement))
                                .map(statement -> statement + " has no comment above it"),
                        Mutation.silence("SubscribeRole.SendCode"),
                        Mutation.silence("EveryFunction.Trace")),
                Rule.inEachStage(
                        "A wildcard in a resource stands behind the ARN or the name of something of this stack",
                        stack -> allowing(stack)
                                .flatMap(statement -> statement.resources().stream()
                                        .filter(resource -> resource.contains("*") && !resource.equals("*"))
                                        .filter(resource ->
                                                !OWN.matcher(resource).matches())
                                        .map(resource -> statement.name() + " allows something on " + resource)),
                        Mutation.put(
                                "Subscribe may make any topic",
                                SUBSCRIBE + "MakeTopic/Resource",
                                "!Sub arn:${AWS::Partition}:sns:${AWS::Region}:${AWS::AccountId}:*"),
                        Mutation.put(
                                "Subscribe may make topics of other accounts",
                                SUBSCRIBE + "MakeTopic/Resource",
                                "!Sub arn:${AWS::Partition}:sns:${AWS::Region}:*:${AWS::StackName}-audience-*")),
                Rule.inEachStage(
                        "Who may send to phone numbers is denied everything that has an ARN",
                        stack -> allowing(stack)
                                .filter(statement -> statement.allows("sns:Publish"))
                                .filter(statement -> statement.resources().contains("*"))
                                .filter(statement -> stack.statements().stream()
                                        .filter(other -> other.owner().equals(statement.owner()))
                                        .noneMatch(PermissionRules::deniesTopics))
                                .map(statement -> statement.name() + " reaches topics and mobile apps, too"),
                        Mutation.remove("Subscribe may publish to all topics", SUBSCRIBE + "SendCodeToNumbersOnly"),
                        Mutation.put(
                                "Subscribe is denied the holding topic alone",
                                SUBSCRIBE + "SendCodeToNumbersOnly/Resource",
                                "!Ref HoldingTopic")),
                Rule.inEachStage(
                        "Who may subscribe people may do so by named protocols only",
                        stack -> allowing(stack)
                                .filter(statement -> statement.allows("sns:Subscribe"))
                                .filter(statement -> statement.protocols().isEmpty()
                                        || !Set.of("email", "https", "sms").containsAll(statement.protocols()))
                                .map(statement -> statement.name() + " subscribes by " + statement.protocols()),
                        Mutation.remove("Subscribe may subscribe a queue", SUBSCRIBE + "SubscribePeople/Condition"),
                        Mutation.put(
                                "Subscribe may have alerts sent over plain HTTP",
                                SUBSCRIBE + "SubscribePeople/Condition/StringEquals/sns:Protocol/-",
                                "http")),
                Rule.inEachStage(
                        "What encrypts or decrypts is held to the services that hold the data",
                        stack -> allowing(stack)
                                .filter(statement ->
                                        statement.actions().stream().anyMatch(PermissionRules::usesKey))
                                .filter(statement -> !statement.json().has("Condition"))
                                .map(statement -> statement.name() + " uses the key unconditionally"),
                        Mutation.remove("Subscribe decrypts what it likes", SUBSCRIBE + "OpenEndpointKey/Condition"),
                        Mutation.remove(
                                "the account decrypts what it likes",
                                "DataKey/Properties/KeyPolicy/Statement/AccountUsesThroughServices/Condition"),
                        Mutation.put(
                                "who administers the key decrypts, too",
                                "DataKey/Properties/KeyPolicy/Statement/AccountAdministers/Action/-",
                                "kms:Decrypt")),
                Rule.inEachStage(
                        "No policy of a resource allows something to everybody",
                        stack -> allowing(stack)
                                .filter(statement ->
                                        isEverybody(statement.json().path("Principal")))
                                .map(statement -> statement.name() + " is for everybody"),
                        Mutation.put(
                                "everybody publishes to the holding topic",
                                "HoldingTopicPolicy/Properties/PolicyDocument/Statement/NobodyPublishes/Effect",
                                "Allow"),
                        Mutation.put(
                                "every account uses the key",
                                "DataKey/Properties/KeyPolicy/Statement/AccountUsesThroughServices/Principal/AWS",
                                "'*'")));
    }

    private static Stream<Statement> allowing(Stack stack) {
        return stack.statements().stream().filter(Statement::allows);
    }

    /** In a key's policy, "*" stands for this one key, and there is no other way to name it. */
    private static Stream<String> everyResource(Stack stack) {
        var wide = allowing(stack)
                .filter(statement -> !stack.has(statement.owner(), "AWS::KMS::Key"))
                .filter(statement -> statement.resources().contains("*"))
                .toList();
        var names = wide.stream().map(Statement::name).collect(Collectors.toSet());
        return Stream.concat(
                wide.stream()
                        .filter(statement -> WIDE.stream().noneMatch(exception -> covers(exception, statement)))
                        .map(statement -> statement.name() + " allows " + statement.actions() + " on everything"),
                WIDE.stream()
                        .filter(exception -> !names.contains(exception.statement()))
                        .map(exception -> exception.statement() + " is an exception (" + exception.reason()
                                + "), but there is no such statement for every resource"));
    }

    private static boolean covers(Wide exception, Statement statement) {
        return exception.statement().equals(statement.name())
                && exception.actions().containsAll(statement.actions());
    }

    private static boolean deniesTopics(Statement statement) {
        return statement.denies("sns:Publish")
                && statement.resources().contains("arn:${AWS::Partition}:sns:*:*:*")
                && !statement.json().has("Condition");
    }

    private static boolean usesKey(String action) {
        return action.matches("kms:(Decrypt|Encrypt|ReEncrypt.*|GenerateData.*|CreateGrant)");
    }

    private static boolean isEverybody(JsonNode principal) {
        return principal.asText().equals("*")
                || Statement.texts(principal.path("AWS")).contains("*");
    }
}
