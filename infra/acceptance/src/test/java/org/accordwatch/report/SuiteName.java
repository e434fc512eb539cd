package org.accordwatch.report;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A suite and the backend that it runs on, as the class's name tells them.
 *
 * @param backend a dash where the name tells none
 */
record SuiteName(String suite, String backend) implements Comparable<SuiteName> {
    private static final Pattern CLASS = Pattern.compile("(.+)On([A-Z].*?)(?:Test)?");
    private static final Comparator<SuiteName> ORDER =
            Comparator.comparing(SuiteName::backend).thenComparing(SuiteName::suite);

    static SuiteName of(String className) {
        var simple = className.substring(className.lastIndexOf('.') + 1);
        var both = CLASS.matcher(simple);
        return both.matches()
                ? new SuiteName(both.group(1), both.group(2))
                : new SuiteName(simple.replaceFirst("Test$", ""), "-");
    }

    @Override
    public int compareTo(SuiteName other) {
        return ORDER.compare(this, other);
    }
}
