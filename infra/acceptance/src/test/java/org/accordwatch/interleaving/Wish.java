package org.accordwatch.interleaving;

/** What somebody wants to hear of an agreement: all, or changes of one kind. All and one kind is no more than all, but another list. */
enum Wish {
    ALL("", "[{\"agreement\": \"%1$s\"}]"),
    TALKS("talks", "[{\"agreement\": \"%1$s\", \"kind\": \"talks\"}]"),
    ALL_AND_STATUS("", "[{\"agreement\": \"%1$s\"}, {\"agreement\": \"%1$s\", \"kind\": \"status\"}]"),
    DEADLINES("deadline", "[{\"agreement\": \"%1$s\", \"kind\": \"deadline\"}]");

    private final String kind;
    private final String interests;

    Wish(String kind, String interests) {
        this.kind = kind;
        this.interests = interests;
    }

    boolean matches(String other) {
        return kind.isEmpty() || kind.equals(other);
    }

    /** As the API takes it. */
    String interests(String agreement) {
        return interests.formatted(agreement);
    }
}
