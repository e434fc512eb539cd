package org.accordwatch.agreement;

import java.util.List;

/** A change that is well formed but does not fit the agreement as it stands; the sender can mend it by choosing another. */
public final class Refusal extends RuntimeException {
    private final List<String> allowed;

    /** @param allowed what would have been accepted instead; empty where nothing would */
    public Refusal(String detail, List<String> allowed) {
        super(detail);
        this.allowed = List.copyOf(allowed);
    }

    public Refusal(String detail) {
        this(detail, List.of());
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<String> allowed() {
        return allowed;
    }
}
