package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.transformers.v2.dynamodb.DynamodbAttributeValueTransformer;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.ArrayList;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.sns.SnsClient;

/** Takes new changes from the table's stream; stops at the first that fails. */
public class NotifyHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final TableSchema<ChangeRecord> CHANGES = TableSchema.fromBean(ChangeRecord.class);

    private final Notifier notifier;

    public NotifyHandler() {
        this(
                DynamoDbEnhancedClient.create(),
                SnsClient.create(),
                System.getenv("AGREEMENTS_TABLE"),
                System.getenv("SUBSCRIBERS_TABLE"),
                System.getenv("PUBLIC_URL"));
    }

    public NotifyHandler(
            DynamoDbEnhancedClient enhancedClient,
            SnsClient snsClient,
            String agreementsTable,
            String subscribersTable,
            String publicUrl) {
        this.notifier = new Notifier(enhancedClient, snsClient, agreementsTable, subscribersTable, publicUrl);
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var streamRecord : event.getRecords()) {
            var number = streamRecord.getDynamodb().getSequenceNumber();
            try {
                var image = DynamodbAttributeValueTransformer.toAttributeValueMapV2(
                        streamRecord.getDynamodb().getNewImage());
                int told = notifier.tell(CHANGES.mapToItem(image));
                context.getLogger().log("Told " + told + " audiences of " + number, LogLevel.INFO);
            } catch (RuntimeException failure) {
                context.getLogger().log("Alerting stopped at " + number + ": " + failure, LogLevel.ERROR);
                failures.add(new BatchItemFailure(number));
                break;
            }
        }
        return new StreamsEventResponse(failures);
    }
}
