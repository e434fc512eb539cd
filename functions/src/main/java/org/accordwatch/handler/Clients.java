package org.accordwatch.handler;

import org.accordwatch.aws.DynamoDbCalls;
import org.accordwatch.aws.Patience;
import org.accordwatch.aws.SecretsCalls;
import org.accordwatch.aws.SnsCalls;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The remote services. Each client is made when a function first asks for it. */
public interface Clients {

    DynamoDbClient dynamoDb();

    SnsClient sns();

    /** The text of a secret. */
    String secret(String arn);

    /** AWS's services, or whatever stands at the endpoints that the environment names. */
    static Clients ofAws() {
        return over(Patience.http());
    }

    /** The same by one HTTP client. */
    static Clients over(SdkHttpClient http) {
        return over(Routes.of(http, new Environment(System.getenv())));
    }

    static Clients over(Routes routes) {
        return new Clients() {
            @Override
            public DynamoDbClient dynamoDb() {
                return new DynamoDbCalls(routes.dynamoDb(), Patience.DYNAMODB);
            }

            @Override
            public SnsClient sns() {
                return new SnsCalls(routes.sns(), Patience.SNS);
            }

            @Override
            public String secret(String arn) {
                return new SecretsCalls(routes.secrets(), Patience.SECRETS)
                        .getSecretValue(get -> get.secretId(arn))
                        .secretString();
            }
        };
    }
}
