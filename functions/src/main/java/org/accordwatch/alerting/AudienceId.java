package org.accordwatch.alerting;

/** An audience's name: 32 hexadecimal digits, derived from what it wants to hear and nothing else. */
public record AudienceId(String value) implements Comparable<AudienceId> {
    @Override
    public int compareTo(AudienceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
