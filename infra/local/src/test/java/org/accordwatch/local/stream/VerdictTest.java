package org.accordwatch.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.accordwatch.local.lambda.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final int ALL = -1;
    private static final Batch BATCH = new Batch(
            Stream.of("10", "9", "100")
                    .map(number -> new StreamItem(number, Instant.EPOCH, JsonNodeFactory.instance.objectNode()))
                    .toList(),
            Optional.empty(),
            1,
            0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing at all              |                                                                               | -1
            null                        | null                                                                          | -1
            an empty object             | {}                                                                            | -1
            a null list                 | {"batchItemFailures": null}                                                   | -1
            an empty list               | {"batchItemFailures": []}                                                     | -1
            the second record           | {"batchItemFailures": [{"itemIdentifier": "9"}]}                              | 1
            the last record             | {"batchItemFailures": [{"itemIdentifier": "100"}]}                            | 2
            two, in any order           | {"batchItemFailures": [{"itemIdentifier": "100"}, {"itemIdentifier": "9"}]}   | 1
            the first record            | {"batchItemFailures": [{"itemIdentifier": "10"}]}                             | 0
            an empty identifier         | {"batchItemFailures": [{"itemIdentifier": ""}]}                               | 0
            a null identifier           | {"batchItemFailures": [{"itemIdentifier": null}]}                             | 0
            a bad key name              | {"batchItemFailures": [{"id": "9"}]}                                          | 0
            an unknown identifier       | {"batchItemFailures": [{"itemIdentifier": "7"}]}                              | 0
            an unknown beside a known   | {"batchItemFailures": [{"itemIdentifier": "9"}, {"itemIdentifier": "7"}]}     | 0
            an item that is no object   | {"batchItemFailures": ["9"]}                                                  | 0
            a list that is none         | {"batchItemFailures": "9"}                                                    | 0
            no JSON                     | {"batchItem                                                                   | 0
            no object                   | "ok"                                                                          | 0
            """)
    void of_shouldReadThePartialBatchResponse(String what, String payload, int index) {
        String text = payload == null ? "" : payload;

        assertThat(Verdict.of(new Invocation.Returned("r", text), BATCH, true))
                .as(what)
                .isEqualTo(index == ALL ? new Verdict.Handled() : new Verdict.FailedFrom(index));
    }

    @Test
    void of_shouldIgnoreTheAnswer_whenTheMappingDoesNotAskForReports() {
        Invocation named = new Invocation.Returned("r", "{\"batchItemFailures\": [{\"itemIdentifier\": \"9\"}]}");

        assertThat(Verdict.of(named, BATCH, false)).isEqualTo(new Verdict.Handled());
    }

    @Test
    void of_shouldFailTheWholeBatch_whenTheFunctionThrew() {
        Invocation threw = new Invocation.Threw("r", new IllegalStateException());

        assertThat(Verdict.of(threw, BATCH, true)).isEqualTo(new Verdict.FailedFrom(0));
        assertThat(Verdict.of(threw, BATCH, false)).isEqualTo(new Verdict.FailedFrom(0));
    }
}
