package org.accordwatch.faults;

/** Something that does not hold, and the check that found it. */
record Finding(Check check, String what) {
    @Override
    public String toString() {
        return check.name() + " (" + check + "): " + what;
    }
}
