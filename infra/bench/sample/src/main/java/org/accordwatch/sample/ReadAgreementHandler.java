package org.accordwatch.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;

/** {@code GET /agreements/{id}}. */
public class ReadAgreementHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final ChangeRepository repository;

    public ReadAgreementHandler() {
        this.repository =
                new ChangeRepository(DynamoDbEnhancedClient.create(), System.getenv("AGREEMENTS_TABLE"), Json.mapper());
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        var agreement = repository.agreement(event.getPathParameters().get("id"));
        return agreement == null
                ? Responses.problem(404, "There is no such agreement", List.of())
                : Responses.json(200, Responses.write(ChangeRepository.view(agreement)), Map.of());
    }
}
