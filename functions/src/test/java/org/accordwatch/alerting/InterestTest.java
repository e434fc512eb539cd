package org.accordwatch.alerting;

import static org.accordwatch.alerting.RandomInterests.changes;
import static org.accordwatch.alerting.RandomInterests.interests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Concerns;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Reports;
import org.junit.jupiter.api.Test;

class InterestTest {
    /** The most interests that a change can match: any or one agreement, 30 parties, one kind, 20 products of 3 lengths, certainty. */
    private static final int MOST = 2 * 31 * 2 * 61 * 2;

    @Test
    void anInterestMatchesWhenEverythingThatItNamesFits() {
        qt().withExamples(5000)
                .forAll(changes(), lists().of(interests()).ofSize(20))
                .checkAssert((change, interests) -> {
                    var matching = Interest.matching(change);
                    for (var interest : interests) {
                        assertThat(matching.contains(interest))
                                .as(interest.key())
                                .isEqualTo(fits(interest, change));
                    }
                });
    }

    @Test
    void everyInterestThatIsListedFits_andNoneTwice() {
        qt().withExamples(1000)
                .forAll(changes())
                .checkAssert(change -> assertThat(Interest.matching(change))
                        .allMatch(interest -> fits(interest, change))
                        .doesNotHaveDuplicates()
                        .hasSizeLessThanOrEqualTo(MOST));
    }

    @Test
    void theLargestChangeMatchesNoMoreThanTheBound() {
        var parties =
                Stream.of(Locale.getISOCountries()).limit(30).map(Party::new).toList();
        var products = IntStream.rangeClosed(10, 29)
                .mapToObj(chapter -> new HsCode(chapter + "0102"))
                .toList();
        var change = RandomInterests.change(
                new AgreementId("largest"), Reports.of(Facts.talksOpened("London")), new Concerns(parties, products));

        var matching = Interest.matching(change);

        assertThat(matching).hasSize(MOST).doesNotHaveDuplicates();
        assertThat(matching.stream().map(Interest::key)).doesNotHaveDuplicates();
    }

    @Test
    void differentInterestsHaveDifferentKeys() {
        qt().withExamples(20_000)
                .forAll(interests(), interests())
                .check((one, other) -> one.equals(other) == one.key().equals(other.key()));
    }

    /** The key is stored; another one for the same interest would lose every subscriber who has it. */
    @Test
    void keysAreWrittenDown() {
        var full = new Interest(
                Optional.of(new AgreementId("london")),
                Optional.of(new Party("CN")),
                Optional.of(Kind.APPROVAL),
                Optional.of(new HsCode("8505")),
                Optional.of(Certainty.CONFIRMED));
        var any =
                new Interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(full.key()).isEqualTo("london|CN|approval|8505|confirmed");
        assertThat(any.key()).isEqualTo("*|*|*|*|*");
    }

    @Test
    void aProductStandsForTheLongerCodesThatItBegins_notForTheShorter() {
        var magnets = interestIn("8505");

        assertThat(Interest.matching(changeOf("850511"))).contains(magnets);
        assertThat(Interest.matching(changeOf("8505"))).contains(magnets);
        assertThat(Interest.matching(changeOf("85"))).doesNotContain(magnets);
        assertThat(Interest.matching(changeOf("8506"))).doesNotContain(magnets);
    }

    private static boolean fits(Interest interest, Change change) {
        var concerns = change.concerns();
        return interest.agreement().stream().allMatch(change.agreement()::equals)
                && interest.party().stream().allMatch(concerns.parties()::contains)
                && interest.kind().stream().allMatch(change.kind()::equals)
                && interest.product().stream()
                        .allMatch(wanted -> concerns.products().stream()
                                .anyMatch(code -> code.digits().startsWith(wanted.digits())))
                && interest.certainty().stream().allMatch(change.report().certainty()::equals);
    }

    private static Interest interestIn(String product) {
        return new Interest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new HsCode(product)),
                Optional.empty());
    }

    private static Change changeOf(String product) {
        return RandomInterests.change(
                new AgreementId("london"),
                Reports.of(Facts.talksOpened("London")),
                new Concerns(List.of(), Agreements.codes(product)));
    }
}
