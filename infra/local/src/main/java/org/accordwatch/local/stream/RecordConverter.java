package org.accordwatch.local.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Turns what the stream's endpoint answers into the JSON of Lambda's events, with AWS's own classes and serialiser. */
final class RecordConverter {

    private final PojoSerializer<DynamodbEvent> serializer =
            LambdaEventSerializers.serializerFor(DynamodbEvent.class, RecordConverter.class.getClassLoader());
    private final JsonMapper json = new JsonMapper();
    private final String streamArn;

    RecordConverter(String streamArn) {
        this.streamArn = streamArn;
    }

    StreamItem convert(Record source) {
        DynamodbEvent.DynamodbStreamRecord target = new DynamodbEvent.DynamodbStreamRecord();
        target.setEventID(source.eventID());
        target.setEventName(source.eventNameAsString());
        target.setEventVersion(source.eventVersion());
        target.setEventSource(source.eventSource());
        target.setAwsRegion(source.awsRegion());
        target.setEventSourceARN(streamArn);
        target.setDynamodb(streamRecord(source.dynamodb()));
        if (source.userIdentity() != null) {
            target.setUserIdentity(new Identity()
                    .withPrincipalId(source.userIdentity().principalId())
                    .withType(source.userIdentity().type()));
        }
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(List.of(target));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        serializer.toJson(event, bytes);
        return new StreamItem(
                source.dynamodb().sequenceNumber(),
                source.dynamodb().approximateCreationDateTime(),
                onlyRecord(bytes.toByteArray(), source.dynamodb().approximateCreationDateTime()));
    }

    /** The serialiser writes the time as 1.4E9, which means the same as the whole seconds that the service sends. */
    private JsonNode onlyRecord(byte[] event, Instant created) {
        try {
            JsonNode record = json.readTree(event).at("/Records/0");
            ((ObjectNode) record.get("dynamodb")).put("ApproximateCreationDateTime", created.getEpochSecond());
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException("The serialiser of Lambda's events wrote no JSON.", e);
        }
    }

    private static StreamRecord streamRecord(software.amazon.awssdk.services.dynamodb.model.StreamRecord source) {
        StreamRecord target = new StreamRecord()
                .withApproximateCreationDateTime(Date.from(source.approximateCreationDateTime()))
                .withKeys(attributes(source.keys()))
                .withSequenceNumber(source.sequenceNumber())
                .withSizeBytes(source.sizeBytes());
        target.setStreamViewType(StreamViewType.valueOf(source.streamViewTypeAsString()));
        if (source.hasNewImage()) {
            target.setNewImage(attributes(source.newImage()));
        }
        if (source.hasOldImage()) {
            target.setOldImage(attributes(source.oldImage()));
        }
        return target;
    }

    private static Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> attributes(
            Map<String, AttributeValue> source) {
        Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue> target =
                new HashMap<>();
        source.forEach((name, value) -> target.put(name, attribute(value)));
        return target;
    }

    private static com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue attribute(
            AttributeValue source) {
        var target = new com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue();
        return switch (source.type()) {
            case S -> target.withS(source.s());
            case N -> target.withN(source.n());
            case B -> target.withB(source.b().asByteBuffer());
            case BOOL -> target.withBOOL(source.bool());
            case NUL -> target.withNULL(true);
            case SS -> target.withSS(source.ss());
            case NS -> target.withNS(source.ns());
            case BS -> target.withBS(buffers(source.bs()));
            case M -> target.withM(attributes(source.m()));
            case L ->
                target.withL(source.l().stream().map(RecordConverter::attribute).toList());
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("An attribute has a type that the SDK does not know: " + source);
        };
    }

    private static List<ByteBuffer> buffers(List<SdkBytes> bytes) {
        return bytes.stream().map(SdkBytes::asByteBuffer).toList();
    }
}
