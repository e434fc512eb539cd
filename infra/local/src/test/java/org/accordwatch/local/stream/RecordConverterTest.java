package org.accordwatch.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class RecordConverterTest {

    private static final Record INSERT = Record.builder()
            .eventID("c4ca4238a0b923820dcc509a6f75849b")
            .eventName("INSERT")
            .eventVersion("1.1")
            .eventSource("aws:dynamodb")
            .awsRegion("us-east-1")
            .dynamodb(record -> record.approximateCreationDateTime(Instant.ofEpochSecond(1428537600))
                    .keys(Map.of("Id", AttributeValue.fromN("101")))
                    .newImage(Map.of(
                            "Id", AttributeValue.fromN("101"),
                            "Message", AttributeValue.fromS("New item!"),
                            "Flag", AttributeValue.fromBool(true),
                            "Nothing", AttributeValue.fromNul(true),
                            "Bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("x")),
                            "Names", AttributeValue.fromSs(List.of("a", "b")),
                            "List", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))),
                            "Map", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v")))))
                    .sequenceNumber("4421584500000000017450439091")
                    .sizeBytes(26L)
                    .streamViewType("NEW_AND_OLD_IMAGES"))
            .build();

    private final RecordConverter converter = new RecordConverter("arn:aws:dynamodb:stream");

    /** The shape of the sample in https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html */
    @Test
    void convert_shouldWriteTheDocumentedShape() throws Exception {
        JsonNode expected = new JsonMapper().readTree("""
                {
                  "eventID": "c4ca4238a0b923820dcc509a6f75849b",
                  "eventName": "INSERT",
                  "eventVersion": "1.1",
                  "eventSource": "aws:dynamodb",
                  "awsRegion": "us-east-1",
                  "dynamodb": {
                    "ApproximateCreationDateTime": 1428537600,
                    "Keys": {"Id": {"N": "101"}},
                    "NewImage": {
                      "Id": {"N": "101"},
                      "Message": {"S": "New item!"},
                      "Flag": {"BOOL": true},
                      "Nothing": {"NULL": true},
                      "Bytes": {"B": "eA=="},
                      "Names": {"SS": ["a", "b"]},
                      "List": {"L": [{"N": "1"}]},
                      "Map": {"M": {"k": {"S": "v"}}}
                    },
                    "SequenceNumber": "4421584500000000017450439091",
                    "SizeBytes": 26,
                    "StreamViewType": "NEW_AND_OLD_IMAGES"
                  },
                  "eventSourceARN": "arn:aws:dynamodb:stream"
                }""");

        StreamItem item = converter.convert(INSERT);

        assertThat(item.sequenceNumber()).isEqualTo("4421584500000000017450439091");
        assertThat(item.created()).isEqualTo(Instant.ofEpochSecond(1428537600));
        assertThat(new JsonMapper().readTree(item.json().toString())).isEqualTo(expected);
    }

    @Test
    void convert_shouldTellWhoDeleted_whenTimeToLiveDid() {
        Record remove = INSERT.toBuilder()
                .eventName("REMOVE")
                .userIdentity(identity -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
                .build();

        assertThat(converter.convert(remove).json().get("userIdentity").toString())
                .isEqualTo("{\"principalId\":\"dynamodb.amazonaws.com\",\"type\":\"Service\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"eventName": ["INSERT"]}                                             | true
            {"eventName": ["REMOVE"]}                                             | false
            {"dynamodb": {"Keys": {"Id": {"N": ["101"]}}}}                        | true
            {"dynamodb": {"NewImage": {"Message": {"S": [{"prefix": "New"}]}}}}   | true
            {"dynamodb": {"NewImage": {"Message": {"S": [{"prefix": "Old"}]}}}}   | false
            {"dynamodb": {"OldImage": {"Id": {"N": [{"exists": false}]}}}}        | true
            """)
    void filter_shouldFollowEventPatterns(String pattern, boolean passes) {
        JsonNode record = converter.convert(INSERT).json();

        assertThat(new RecordFilter(List.of(pattern)).passes(record)).isEqualTo(passes);
        assertThat(new RecordFilter(List.of(pattern, "{\"eventName\": [\"MODIFY\"]}")).passes(record))
                .isEqualTo(passes);
    }

    @Test
    void filter_shouldLetAllPass_whenThereIsNoPattern() {
        assertThat(new RecordFilter(List.of()).passes(converter.convert(INSERT).json()))
                .isTrue();
    }

    @Test
    void filter_shouldRefuseWhatIsNoPattern() {
        assertThatThrownBy(() -> new RecordFilter(List.of("{\"eventName\": \"INSERT\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This is no event pattern: {\"eventName\": \"INSERT\"}");
    }
}
