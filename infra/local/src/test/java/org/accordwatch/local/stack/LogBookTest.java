package org.accordwatch.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** What of the functions' lines people see, and what is kept. */
class LogBookTest {
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final LogBook book = new LogBook(new PrintStream(console, true, UTF_8));

    @Test
    void aLogLineIsShownInWords() {
        book.printed("Notify", """
                {"timestamp":"2025-07-01T12:00:00Z","level":"ERROR","message":"It failed","AWSRequestId":"run-1","agreement":"truce",\
                "change":7,"failure":"SnsException"}""");
        book.printed("Recover", "{\"level\":\"INFO\",\"message\":\"0 changes recovered\"}");
        assertThat(console.toString(UTF_8).lines())
                .containsExactly("Notify: It failed [truce #7]: SnsException", "Recover: 0 changes recovered");
    }

    @Test
    void metricsAreKeptAndNotShown() {
        book.printed("Notify", "{\"_aws\":{},\"AlertsSent\":1}");
        assertThat(console.toString(UTF_8)).isEmpty();
        assertThat(book.lines()).containsExactly("Notify: {\"_aws\":{},\"AlertsSent\":1}");
    }
}
