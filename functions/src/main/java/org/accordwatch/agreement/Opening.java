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
        if (status.isEnd()) {
            throw new InvalidValue(
                    "status",
                    "an agreement is not opened at its end; must be one of "
                            + String.join(", ", AgreementStatus.openings()));
        }
        if (carriesOut.filter(id::equals).isPresent()) {
            throw new InvalidValue("implements", "must be another agreement");
        }
    }
}
