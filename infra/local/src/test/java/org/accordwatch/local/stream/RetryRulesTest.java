package org.accordwatch.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryRulesTest {

    @Test
    void after_shouldLeaveNothing_whenTheBatchIsHandled() {
        RetryRules.Next next = new RetryRules(OptionalInt.of(0), true).after(batch("abc", 0), new Verdict.Handled());

        assertThat(next.batches()).isEmpty();
        assertThat(next.givenUp()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # bisects | quota | batch | retries | failed from | next batches with their retries | given up
            false     | 2     | abcd  | 0       | 0           | abcd/1                          | -
            false     | 2     | abcd  | 1       | 2           | cd/2                            | -
            false     | 2     | abcd  | 2       | 0           | -                               | abcd
            false     | 2     | abcd  | 2       | 3           | -                               | d
            false     | 0     | abcd  | 0       | 1           | -                               | bcd
            false     | -1    | abcd  | 99      | 0           | abcd/100                        | -
            true      | 2     | abcd  | 0       | 2           | cd/0                            | -
            true      | 2     | abcd  | 0       | 0           | ab/0 cd/0                       | -
            true      | 2     | abc   | 1       | 0           | a/1 bc/1                        | -
            true      | 2     | a     | 1       | 0           | a/2                             | -
            true      | 2     | a     | 2       | 0           | -                               | a
            true      | 0     | ab    | 0       | 0           | a/0 b/0                         | -
            true      | -1    | a     | 99      | 0           | a/100                           | -
            """)
    void after_shouldRetrySplitOrGiveUp(
            boolean bisects, int quota, String items, int retries, int index, String batches, String givenUp) {
        OptionalInt maximum = quota < 0 ? OptionalInt.empty() : OptionalInt.of(quota);

        RetryRules.Next next =
                new RetryRules(maximum, bisects).after(batch(items, retries), new Verdict.FailedFrom(index));

        List<String> left = next.batches().stream()
                .map(each -> names(each) + "/" + each.retries())
                .toList();
        assertThat(left.isEmpty() ? "-" : String.join(" ", left)).isEqualTo(batches);
        assertThat(next.givenUp().map(RetryRulesTest::names).orElse("-")).isEqualTo(givenUp);
    }

    @ParameterizedTest
    @CsvSource({"3, abc de", "1, a b c d e", "5, abcde", "100, abcde"})
    void cut_shouldMakeBatchesOfAtMostThatSize(int size, String batches) {
        assertThat(Batch.cut(batch("abcde", 0).items(), size).stream()
                        .map(RetryRulesTest::names)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(batches);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 2", "60, 5"})
    void tooOld_shouldCountTheRecordsAtTheFront(int now, int count) {
        Clock clock = Clock.fixed(Instant.EPOCH.plusSeconds(now + 60), ZoneOffset.UTC);

        assertThat(batch("abcde", 0).tooOld(Duration.ofSeconds(61), clock)).isEqualTo(count);
    }

    @Test
    void batch_shouldNotBeEmpty() {
        assertThatThrownBy(() -> new Batch(List.of(), Optional.empty(), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exponential_shouldDoubleUpToTenSeconds() {
        assertThat(Backoff.exponential().after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Backoff.exponential().after(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(Backoff.exponential().after(1000)).isEqualTo(Duration.ofSeconds(10));
    }

    /** One record for each letter, each a second younger than the one before. */
    private static Batch batch(String names, int retries) {
        return new Batch(
                names.chars()
                        .mapToObj(name -> new StreamItem(
                                Character.toString(name),
                                Instant.EPOCH.plusSeconds(name - 'a'),
                                JsonNodeFactory.instance.objectNode()))
                        .toList(),
                Optional.empty(),
                1,
                retries);
    }

    private static String names(Batch batch) {
        return batch.items().stream().map(StreamItem::sequenceNumber).collect(Collectors.joining());
    }
}
