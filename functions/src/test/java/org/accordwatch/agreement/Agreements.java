package org.accordwatch.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Agreements as editors open them, for tests. */
public final class Agreements {
    public static final Instant OPENED_AT = Instant.parse("2025-05-12T12:00:00Z");
    public static final String EDITOR = "editor-1";

    private Agreements() {}

    /** The tariff truce of the United States and China: political, in force. */
    public static Opening geneva() {
        return opening(
                "us-china-geneva-consensus",
                "Geneva consensus: US–China tariff truce",
                AgreementStatus.IN_FORCE,
                List.of(official("The White House", "Joint Statement")));
    }

    /** The framework that is to carry out the truce: in negotiation, with the press as its only source. */
    public static Opening london() {
        return opening(
                "us-china-london-framework",
                "London framework to carry out the Geneva consensus",
                AgreementStatus.NEGOTIATION,
                List.of(press("Press report", "US and China Forge Preliminary Trade Framework")));
    }

    /** An agreement of these parties, in negotiation. */
    public static Opening among(String... codes) {
        return new Opening(
                new AgreementId("some-agreement"),
                "Some agreement",
                BindingNature.TREATY,
                parties(codes),
                AgreementStatus.NEGOTIATION,
                List.of(product("2846")),
                List.of(official("A depositary", "Notification")),
                Optional.empty(),
                OPENED_AT,
                EDITOR);
    }

    public static Opening startingAs(AgreementStatus status) {
        return opening(
                "us-china-agreement", "US–China agreement", status, List.of(official("The White House", "Fact sheet")));
    }

    public static List<Party> parties(String... codes) {
        return Stream.of(codes).map(Party::new).toList();
    }

    public static List<HsCode> codes(String... digits) {
        return Stream.of(digits).map(HsCode::new).toList();
    }

    public static Product product(String digits) {
        return new Product(new HsCode(digits), "Goods of " + digits);
    }

    public static Source official(String publisher, String title) {
        return new Source(publisher, title, Optional.of(LocalDate.of(2025, 5, 12)), true, Optional.empty());
    }

    public static Source press(String publisher, String title) {
        return new Source(publisher, title, Optional.empty(), false, Optional.empty());
    }

    private static Opening opening(String id, String title, AgreementStatus status, List<Source> sources) {
        return new Opening(
                new AgreementId(id),
                title,
                BindingNature.POLITICAL,
                parties("US", "CN"),
                status,
                List.of(product("2846"), product("8505"), product("8542")),
                sources,
                Optional.empty(),
                OPENED_AT,
                EDITOR);
    }
}
