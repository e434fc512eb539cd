package org.accordwatch.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class DynamoDbCallsTest {
    private static final Map<String, AttributeValue> ITEM = Map.of(
            "pk", AttributeValue.fromS("AGREEMENT#é \"1\" \n 中 😀"),
            "n", AttributeValue.fromN("-12.5"),
            "flag", AttributeValue.fromBool(false),
            "nothing", AttributeValue.fromNul(true),
            "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("abc")),
            "texts", AttributeValue.fromSs(List.of("a", "b")),
            "numbers", AttributeValue.fromNs(List.of("1", "2")),
            "map", AttributeValue.fromM(Map.of("empty", AttributeValue.fromM(Map.of()))),
            "list", AttributeValue.fromL(List.of(AttributeValue.fromS(""), AttributeValue.fromL(List.of()))));

    private static final String ITEM_JSON = """
            {"pk": {"S": "é \\u4e2d \\ud83d\\ude00"}, "n": {"N": "-12.5"}, "flag": {"BOOL": true}, "nothing": {"NULL": true},
             "bytes": {"B": "YWJj"}, "texts": {"SS": ["a", "b"]}, "numbers": {"NS": ["1"]},
             "map": {"M": {"inner": {"M": {}}}}, "list": {"L": [{"S": ""}, {"L": []}]}}""";

    static List<Case<DynamoDbClient>> calls() {
        return List.of(
                new Case<>(
                        "GetItem",
                        client -> client.getItem(
                                get -> get.tableName("t").key(ITEM).consistentRead(true)),
                        200,
                        "{\"Item\": " + ITEM_JSON + ", \"New\": {\"x\": [1, {}]}}"),
                new Case<>(
                        "GetItem of nothing",
                        client -> client.getItem(get -> get.tableName("t").key(ITEM)),
                        200,
                        "{}"),
                new Case<>(
                        "PutItem",
                        client -> client.putItem(put -> put.tableName("t")
                                .item(ITEM)
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)),
                        200,
                        "{\"ConsumedCapacity\": {\"TableName\": \"t\", \"CapacityUnits\": 1.5, \"Table\": null}}"),
                new Case<>(
                        "UpdateItem",
                        client -> client.updateItem(update -> update.tableName("t")
                                .key(Map.of("pk", AttributeValue.fromS("1")))
                                .updateExpression("SET #a = :a")
                                .expressionAttributeNames(Map.of("#a", "a"))
                                .expressionAttributeValues(Map.of(":a", AttributeValue.fromBool(true)))
                                .returnValues(ReturnValue.ALL_NEW)),
                        200,
                        "{\"Attributes\": " + ITEM_JSON + "}"),
                new Case<>(
                        "DeleteItem",
                        client -> client.deleteItem(
                                delete -> delete.tableName("t").key(ITEM)),
                        200,
                        "{}"),
                new Case<>(
                        "Query",
                        client -> client.query(query -> query.tableName("t")
                                .indexName("i")
                                .limit(3)
                                .scanIndexForward(false)
                                .exclusiveStartKey(ITEM)
                                .keyConditionExpression("pk = :pk")),
                        200,
                        "{\"Count\": 2, \"ScannedCount\": 3, \"Items\": [" + ITEM_JSON + ", {}], \"LastEvaluatedKey\": "
                                + ITEM_JSON + "}"),
                new Case<>(
                        "BatchGetItem",
                        client -> client.batchGetItem(batch -> batch.requestItems(Map.of(
                                "t",
                                KeysAndAttributes.builder()
                                        .keys(List.of(ITEM, Map.of()))
                                        .projectionExpression("pk")
                                        .build()))),
                        200,
                        "{\"Responses\": {\"t\": [" + ITEM_JSON
                                + "]}, \"UnprocessedKeys\": {\"t\": {\"Keys\": [{\"pk\": {\"S\": \"1\"}}]}}}"),
                new Case<>(
                        "BatchWriteItem",
                        client -> client.batchWriteItem(batch -> batch.requestItems(Map.of(
                                "t",
                                List.of(
                                        WriteRequest.builder()
                                                .putRequest(put -> put.item(ITEM))
                                                .build(),
                                        WriteRequest.builder()
                                                .deleteRequest(delete -> delete.key(ITEM))
                                                .build())))),
                        200,
                        "{\"UnprocessedItems\": {\"t\": [{\"PutRequest\": {\"Item\": " + ITEM_JSON + "}}]}}"),
                new Case<>(
                        "TransactWriteItems",
                        client -> client.transactWriteItems(write -> write.clientRequestToken("token")
                                .transactItems(List.of(
                                        TransactWriteItem.builder()
                                                .put(put -> put.tableName("t").item(ITEM))
                                                .build(),
                                        TransactWriteItem.builder()
                                                .update(update ->
                                                        update.tableName("t").key(ITEM))
                                                .build(),
                                        TransactWriteItem.builder()
                                                .delete(delete ->
                                                        delete.tableName("t").key(ITEM))
                                                .build(),
                                        TransactWriteItem.builder()
                                                .conditionCheck(check ->
                                                        check.tableName("t").key(ITEM))
                                                .build()))),
                        200,
                        "{}"),
                new Case<>(
                        "ListTables",
                        client -> client.listTables(list -> list.limit(1)),
                        200,
                        "{\"TableNames\": [\"t\"]}"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itIsCalledAsTheSdkCallsIt(Case<DynamoDbClient> one) {
        var json = Map.of("Content-Type", "application/x-amz-json-1.0", "x-amz-crc32", checksum(one.body()));
        var theirs = new Wire(one.status(), json, one.body());
        var ours = new Wire(one.status(), json, one.body());
        var expected = one.call().apply(TheSdk.sdk(DynamoDbClient.builder(), theirs));
        var actual = one.call().apply(new DynamoDbCalls(TheSdk.route("dynamodb", ours), Patience.DYNAMODB));
        assertThat(actual.equalsBySdkFields(expected))
                .as("%s is %s", actual, expected)
                .isTrue();
        TheSdk.sameJson(ours, theirs);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        400,
                        ConditionalCheckFailedException.class,
                        "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\", \"message\": \"The"
                                + " conditional request failed\", \"Item\": " + ITEM_JSON + "}"),
                arguments(
                        400,
                        TransactionCanceledException.class,
                        "{\"__type\": \"com.amazonaws.dynamodb.v20120810#TransactionCanceledException\", \"Message\": \"Why\","
                                + " \"CancellationReasons\": [{\"Code\": \"None\"}, {\"Code\": \"ConditionalCheckFailed\", \"Message\":"
                                + " \"m\", \"Item\": " + ITEM_JSON + "}]}"),
                arguments(
                        400,
                        DynamoDbException.class,
                        "{\"__type\": \"com.amazon.coral.service#ExpiredTokenException\", \"message\": \"Expired\"}"),
                arguments(
                        400,
                        DynamoDbException.class,
                        "{\"__type\": \"com.amazon.coral.validate#ValidationException\", \"message\": null}"),
                arguments(400, DynamoDbException.class, "{}"),
                arguments(403, DynamoDbException.class, "<html>Somebody else</html>"),
                arguments(503, DynamoDbException.class, ""));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalsAreThrownAsTheSdkThrowsThem(int status, Class<?> type, String body) {
        var headers = Map.of("Content-Type", "application/x-amz-json-1.0", "x-amzn-RequestId", "r-1");
        Function<DynamoDbClient, Object> call =
                client -> client.getItem(get -> get.tableName("t").key(ITEM));
        var expected =
                TheSdk.refused(() -> call.apply(TheSdk.sdk(DynamoDbClient.builder(), new Wire(status, headers, body))));
        var actual = TheSdk.refused(() ->
                call.apply(new DynamoDbCalls(TheSdk.route("dynamodb", new Wire(status, headers, body)), TheSdk.ONCE)));
        TheSdk.same(actual, expected, type);
        if (expected instanceof ConditionalCheckFailedException check) {
            assertThat(((ConditionalCheckFailedException) actual).item()).isEqualTo(check.item());
        }
        if (expected instanceof TransactionCanceledException cancelled) {
            assertThat(((TransactionCanceledException) actual).cancellationReasons())
                    .isEqualTo(cancelled.cancellationReasons());
        }
    }

    private static String checksum(String body) {
        var checksum = new CRC32();
        checksum.update(body.getBytes(UTF_8));
        return Long.toString(checksum.getValue());
    }
}
