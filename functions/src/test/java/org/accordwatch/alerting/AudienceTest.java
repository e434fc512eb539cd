package org.accordwatch.alerting;

import static org.accordwatch.alerting.RandomInterests.interests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    @Test
    void orderAndRepetitionOfInterestsDoNotMatter() {
        qt().withExamples(2000)
                .forAll(lists().of(interests()).ofSizeBetween(1, 5))
                .checkAssert(interests -> {
                    var audience = new Audience(interests, Frequency.DAILY);
                    var repeated = Stream.concat(interests.stream(), interests.reversed().stream())
                            .toList();
                    var again = new Audience(repeated, Frequency.DAILY);

                    assertThat(again).isEqualTo(audience);
                    assertThat(again.id()).isEqualTo(audience.id());
                });
    }

    @Test
    void differentWishesMakeDifferentAudiences() {
        var wishes = lists().of(interests()).ofSizeBetween(1, 3);
        qt().withExamples(5000).forAll(wishes, wishes).checkAssert((one, other) -> {
            var same = Set.copyOf(one).equals(Set.copyOf(other));
            var first = new Audience(one, Frequency.WEEKLY).id();

            assertThat(first.equals(new Audience(other, Frequency.WEEKLY).id())).isEqualTo(same);
        });
    }

    @Test
    void frequencyMatters() {
        assertThat(Stream.of(Frequency.values()).map(frequency -> new Audience(some(1), frequency).id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theIdIs32HexadecimalDigits() {
        assertThat(new Audience(some(10), Frequency.IMMEDIATE).id().value()).matches("[0-9a-f]{32}");
    }

    /** Topics are named by it; another one for the same wishes would part old subscribers from new ones. */
    @Test
    void theIdIsWrittenDown() {
        assertThat(new Audience(some(2), Frequency.IMMEDIATE).id()).hasToString("a739746f0b313c4741108061ce5259e8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 12})
    void anAudienceHasOneToTenInterests(int count) {
        assertThatThrownBy(() -> new Audience(some(count), Frequency.DAILY))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("must have 1 to 10 entries");
    }

    @Test
    void repeatedInterestsCountOnce() {
        var some = some(5);
        var twice = Stream.concat(some.stream(), some.reversed().stream()).toList();

        assertThat(new Audience(twice, Frequency.DAILY).interests()).hasSize(5);
    }

    private static List<Interest> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Interest(
                        Optional.of(new AgreementId("agreement-" + i)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
