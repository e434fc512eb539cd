package org.accordwatch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.accordwatch.agreement.Agreements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real input: the requests that opened the Geneva consensus and the London framework and told what became of them. */
class StoryTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void everyRequestOfTheStoryIsRead(String name, Json.Fields body) {
        if (name.endsWith("/changes")) {
            assertThat(ReportDocument.read(body).sources()).isNotEmpty();
        } else if (name.endsWith("/agreements")) {
            assertThat(AgreementDocument.readOpening(body, Agreements.OPENED_AT, Agreements.EDITOR)
                            .parties())
                    .hasSize(2);
        }
    }

    static Stream<Object[]> requests() throws IOException {
        try (InputStream story =
                Objects.requireNonNull(StoryTest.class.getResourceAsStream("/story/london-framework.json"))) {
            return ((Json.Items) JsonText.parse(story))
                    .values().stream().map(Json.Fields.class::cast).map(request ->
                            new Object[] {request.text("request").orElseThrow(), request.fields("body")});
        }
    }
}
