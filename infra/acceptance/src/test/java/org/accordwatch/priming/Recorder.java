package org.accordwatch.priming;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.accordwatch.aws.DynamoDbCalls;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.SnsCalls;
import org.accordwatch.document.Json;
import org.accordwatch.document.JsonText;
import org.accordwatch.handler.Clients;
import org.accordwatch.local.stack.LocalClients;
import org.accordwatch.snapshot.Tape;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The functions' clients, with everything that services answered to them. */
final class Recorder implements Function<LocalClients, Clients> {
    private final List<Tape.Answer> answers = new CopyOnWriteArrayList<>();

    /** What services answered while something ran, and nothing else did. */
    List<Tape.Answer> answersTo(Runnable run) {
        answers.clear();
        run.run();
        return List.copyOf(answers);
    }

    @Override
    public Clients apply(LocalClients local) {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return new DynamoDbCalls(LocalClients.route(http(), local.dynamoDbEndpoint()), Patience.DYNAMODB);
            }

            @Override
            public SnsClient sns() {
                return new SnsCalls(LocalClients.route(http(), local.snsEndpoint()), Patience.SNS);
            }

            @Override
            public String secret(String arn) {
                var body = JsonText.write(
                        Json.object().put("SecretString", local.secret()).build());
                answers.add(new Tape.Answer("GetSecretValue", 200, "application/x-amz-json-1.1", body));
                return local.secret();
            }
        };
    }

    private SdkHttpClient http() {
        return new RecordedHttp(UrlConnectionHttpClient.create(), answers::add);
    }
}
