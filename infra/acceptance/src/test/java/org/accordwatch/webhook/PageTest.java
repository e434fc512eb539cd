package org.accordwatch.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Pattern SHOWN = Pattern.compile(
            "// docs/webhooks\\.md shows what follows\\.\n(.*)// docs/webhooks\\.md shows what precedes\\.\n",
            Pattern.DOTALL);

    @Test
    void page_shouldShowTheReceiverThatIsTested() throws Exception {
        Matcher shown = SHOWN.matcher(Files.readString(Path.of("src/test/java/org/accordwatch/webhook/Receiver.java")));

        assertThat(shown.find()).isTrue();
        assertThat(Page.read().block("java")).isEqualTo(shown.group(1));
    }
}
