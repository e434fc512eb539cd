package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the parameter Stage changes. What is protected in prod, {@link DataRules} says. */
final class StageRules {
    private StageRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                        "There are the stages dev and prod, and it is dev unless one says otherwise",
                        template -> template.stages().equals(Set.of("dev", "prod"))
                                        && template.json()
                                                .at("/Parameters/Stage/Default")
                                                .asText()
                                                .equals("dev")
                                ? Stream.empty()
                                : Stream.of("there are " + template.stages()),
                        Mutation.put("it is prod unless one says otherwise", "/Parameters/Stage/Default", "prod"),
                        Mutation.remove("a stage may be called anything", "/Parameters/Stage/AllowedValues")),
                Rule.of(
                        "Every stage has its figures",
                        template -> looked(template.json())
                                .filter(call ->
                                        call.path(1).path("Ref").asText().equals("Stage"))
                                .flatMap(call -> template.stages().stream()
                                        .filter(stage -> template.json()
                                                .path("Mappings")
                                                .path(call.path(0).asText())
                                                .path(stage)
                                                .path(call.path(2).asText())
                                                .isMissingNode())
                                        .map(stage -> stage + " has no " + call)),
                        Mutation.put("there is a third stage", "/Parameters/Stage/AllowedValues/-", "test"),
                        Mutation.remove("a figure is gone", "/Mappings/Throttle/prod/SignUpBurst")),
                Rule.of(
                        "In prod, the API takes more calls than in dev",
                        template -> rate(template, "prod") > rate(template, "dev")
                                ? Stream.empty()
                                : Stream.of("it takes no more"),
                        Mutation.put("it takes fewer", "/Mappings/Throttle/prod/Rate", "1"),
                        Mutation.put(
                                "the throttle does not follow the stage",
                                "Api/Properties/DefaultRouteSettings/ThrottlingRateLimit",
                                "20")));
    }

    private static int rate(Template template, String stage) {
        return template.in(stage).apis().values().stream()
                .mapToInt(api -> Throttle.ofAll(api).rate())
                .sum();
    }

    /** What is given to every Fn::FindInMap. */
    private static Stream<JsonNode> looked(JsonNode node) {
        return Stream.concat(
                node.has("Fn::FindInMap") ? Stream.of(node.path("Fn::FindInMap")) : Stream.empty(),
                node.valueStream().flatMap(StageRules::looked));
    }
}
