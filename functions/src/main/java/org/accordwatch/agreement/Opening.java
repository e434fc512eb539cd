package org.accordwatch.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an agreement was opened with; never changes afterwards.
 *
 * @param carriesOut the agreement that this one implements, where there is one
 * @param openedBy the editor's subject claim
 */
public record Opening(
        AgreementId id,
        String title,
        BindingNature bindingNature,
        List<Party> parties,
        AgreementStatus status,
        List<Product> products,
        List<Source> sources,
        Optional<AgreementId> carriesOut,
        Instant openedAt,
        String openedBy) {
    public Opening {
        title = Line.TITLE.of("title", title);
        parties = Listing.PARTIES.of("parties", parties);
        products = Listing.PRODUCTS.of("products", products);
        sources = Listing.SOURCES.of("sources", sources);
        InvalidValue.at("status", () -> first(status));
        carriesOut.ifPresent(other -> InvalidValue.at("implements", () -> carriedOut(id, other)));
    }

    /** @throws InvalidValue when no agreement is opened at that status */
    public static AgreementStatus first(AgreementStatus status) {
        if (status.isEnd()) {
            throw new InvalidValue(
                    "",
                    "an agreement is not opened at its end; must be one of "
                            + String.join(", ", AgreementStatus.openings()));
        }
        return status;
    }

    /** @throws InvalidValue when an agreement is said to implement itself */
    public static AgreementId carriedOut(AgreementId id, AgreementId other) {
        if (id.equals(other)) {
            throw new InvalidValue("", "must be another agreement");
        }
        return other;
    }
}
