package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** On a schedule: tells of changes of which nobody was told within half an hour. */
public class RecoverHandler implements RequestHandler<ScheduledEvent, Void> {
    private final Notifier notifier;

    public RecoverHandler() {
        this.notifier = new Notifier(
                DynamoDbEnhancedClient.create(),
                SnsClient.create(),
                System.getenv("AGREEMENTS_TABLE"),
                System.getenv("SUBSCRIBERS_TABLE"),
                System.getenv("PUBLIC_URL"));
    }

    @Override
    public Void handleRequest(ScheduledEvent event, Context context) {
        notifier.waiting(Instant.now().minus(Duration.ofMinutes(30)))
                .forEach(change -> context.getLogger()
                        .log(
                                "Told " + notifier.tell(change) + " audiences of change " + change.getNumber(),
                                LogLevel.INFO));
        return null;
    }
}
