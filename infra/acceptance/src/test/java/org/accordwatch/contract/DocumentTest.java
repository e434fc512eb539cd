package org.accordwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.local.story.Request;
import org.accordwatch.local.story.Step;
import org.accordwatch.local.story.Story;
import org.junit.jupiter.api.Test;

/** The document by itself, beside the template, and beside the story. */
class DocumentTest {
    private final OpenApi openApi = OpenApi.read();

    @Test
    void itIsValidOpenApi() {
        assertThat(Schemas.problemsByOpenApi(openApi.document())).isEmpty();
    }

    @Test
    void itHasTheRoutesOfTheTemplate() {
        assertThat(openApi.operations().stream().map(OpenApi.Operation::key))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        routes().map(DocumentTest::key).toList());
    }

    @Test
    void itGuardsTheRoutesThatTheTemplateGuards() {
        var guarded =
                routes().filter(route -> route.path("Auth").has("Authorizer")).map(DocumentTest::key);
        assertThat(openApi.operations().stream()
                        .filter(OpenApi.Operation::isSecured)
                        .map(OpenApi.Operation::key))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(guarded.toList());
        assertThat(template()
                        .at("/Resources/Api/Properties/Auth/DefaultAuthorizer")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void itTakesEveryRequestOfTheStories() {
        assertThat(stories())
                .filteredOn(request -> request.body().isPresent())
                .allSatisfy(request -> assertThat(openApi.problemsOfRequest(
                                openApi.operation(request.method(), request.path()),
                                request.body().orElseThrow()))
                        .as("%s %s", request.path(), request.body())
                        .isEmpty());
    }

    @Test
    void itsExamplesAreWhatTheySayTheyAre() {
        assertThat(openApi.examples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(openApi.schemas().problems(example.schema(), example.value()))
                        .as("%s", example.value())
                        .isEmpty());
    }

    @Test
    void itsExamplesOfBodiesComeFromTheStories() {
        var bodies =
                stories().stream().map(Request::body).flatMap(Optional::stream).toList();
        var examples = openApi.operations().stream()
                .filter(operation -> !operation.path().endsWith("/confirmation"))
                .flatMap(operation -> OpenApi.values(operation.json().at("/requestBody/content/application~1json")));
        assertThat(examples).isNotEmpty().isSubsetOf(bodies);
    }

    private static List<Request> stories() {
        return Stream.of("london-framework.json", "subscribing.json")
                .map(name -> Story.read(Path.of("../local/stories", name)))
                .flatMap(story -> story.requests().stream())
                .map(Step.Send::request)
                .toList();
    }

    private static Stream<JsonNode> routes() {
        return template().path("Resources").properties().stream()
                .map(Map.Entry::getValue)
                .filter(resource -> resource.path("Type").asText().equals("AWS::Serverless::Function"))
                .flatMap(function -> function.at("/Properties/Events").valueStream())
                .filter(event -> event.path("Type").asText().equals("HttpApi"))
                .map(event -> event.path("Properties"));
    }

    private static String key(JsonNode route) {
        return route.path("Method").asText() + " " + route.path("Path").asText();
    }

    /** Plain, with its intrinsic functions left as they stand: routes have none. */
    private static JsonNode template() {
        return OpenApi.yaml(Path.of("../../template.yaml"));
    }
}
