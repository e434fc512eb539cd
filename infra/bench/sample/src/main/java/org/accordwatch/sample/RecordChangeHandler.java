package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** {@code POST /agreements/{id}/changes}. */
public class RecordChangeHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ObjectMapper objectMapper;
    private final ChangeRepository repository;

    public RecordChangeHandler() {
        this(DynamoDbEnhancedClient.create());
    }

    public RecordChangeHandler(DynamoDbEnhancedClient enhancedClient) {
        this.objectMapper = Json.mapper();
        this.repository = new ChangeRepository(enhancedClient, System.getenv("AGREEMENTS_TABLE"), objectMapper);
    }

    public RecordChangeHandler(DynamoDbEnhancedClient enhancedClient, String table) {
        this.objectMapper = Json.mapper();
        this.repository = new ChangeRepository(enhancedClient, table, objectMapper);
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        try {
            var key = event.getHeaders().get("idempotency-key");
            if (key == null || key.isBlank() || key.length() > 100) {
                return Responses.problem(400, "Idempotency-Key is required, with at most 100 characters", List.of());
            }
            var details = objectMapper.readValue(event.getBody(), ChangeDetails.class);
            var errors = ChangeValidator.validate(details);
            if (!errors.isEmpty()) {
                return Responses.problem(400, "Some fields are wrong", errors);
            }
            var agreement = event.getPathParameters().get("id");
            var answer = repository.record(agreement, details, key, event.getBody(), editor(event));
            return Responses.json(201, answer, Map.of("location", "/agreements/" + agreement + "/changes"));
        } catch (JsonProcessingException malformed) {
            return Responses.problem(400, malformed.getOriginalMessage(), List.of());
        } catch (ProblemException problem) {
            return Responses.problem(problem.getStatus(), problem.getMessage(), List.of());
        } catch (RuntimeException failure) {
            context.getLogger().log("Recording failed: " + failure, LogLevel.ERROR);
            return Responses.problem(500, "Something went wrong here", List.of());
        }
    }

    private static String editor(APIGatewayV2HTTPEvent event) {
        return event.getRequestContext().getAuthorizer().getJwt().getClaims().get("sub");
    }
}
