package org.accordwatch.alerting;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accordwatch.agreement.AgreementId;
import org.accordwatch.agreement.AgreementStatus;
import org.accordwatch.agreement.Agreements;
import org.accordwatch.agreement.Answer;
import org.accordwatch.agreement.Certainty;
import org.accordwatch.agreement.Change;
import org.accordwatch.agreement.Concerns;
import org.accordwatch.agreement.Fact;
import org.accordwatch.agreement.Facts;
import org.accordwatch.agreement.HsCode;
import org.accordwatch.agreement.Kind;
import org.accordwatch.agreement.Party;
import org.accordwatch.agreement.Report;
import org.accordwatch.agreement.Reports;
import org.accordwatch.agreement.Source;
import org.quicktheories.core.Gen;

/** Random interests and changes out of so few values that many of them match, for properties. */
final class RandomInterests {
    private static final Gen<AgreementId> AGREEMENTS =
            arbitrary().pick("geneva", "london", "geneva-2").map(AgreementId::new);
    private static final Gen<Party> PARTIES =
            arbitrary().pick("US", "CN", "EU", "CH").map(Party::new);
    private static final Gen<HsCode> PRODUCTS = arbitrary()
            .pick("28", "2846", "284690", "2805", "280530", "85", "8505", "850511", "8542")
            .map(HsCode::new);
    private static final Gen<Fact> FACTS = arbitrary()
            .pick(List.of(
                    Facts.talksOpened("London"),
                    Facts.movedTo(AgreementStatus.SIGNED),
                    Facts.approved("US"),
                    Facts.accusation("US", "CN"),
                    Facts.answer(1, "CN", Answer.Reply.DENIED),
                    Facts.licencesGranted("CN"),
                    Facts.met("Pause"),
                    Facts.retracted(1)));
    private static final Gen<Source> SOURCES =
            arbitrary().pick(Agreements.official("USTR", "Statement"), Agreements.press("Reuters", "Report"));

    private RandomInterests() {}

    static Gen<Interest> interests() {
        return rarely(AGREEMENTS)
                .zip(
                        rarely(PARTIES),
                        rarely(arbitrary().enumValues(Kind.class)),
                        rarely(PRODUCTS),
                        rarely(arbitrary().enumValues(Certainty.class)),
                        Interest::new);
    }

    static Gen<Change> changes() {
        var reports = FACTS.zip(SOURCES, Reports::citing);
        var concerns =
                lists().of(PARTIES).ofSizeBetween(0, 3).zip(lists().of(PRODUCTS).ofSizeBetween(0, 4), Concerns::new);
        return AGREEMENTS.zip(reports, concerns, RandomInterests::change);
    }

    static Change change(AgreementId agreement, Report report, Concerns concerns) {
        return new Change(agreement, 7, report, concerns, Instant.EPOCH, Agreements.EDITOR);
    }

    private static <T> Gen<Optional<T>> rarely(Gen<T> values) {
        return values.toOptionals(60);
    }
}
