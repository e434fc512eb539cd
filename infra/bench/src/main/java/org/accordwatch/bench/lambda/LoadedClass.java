package org.accordwatch.bench.lambda;

/** A class that a start loaded, and where it came from, as the JVM's log has it. */
public record LoadedClass(String name, String source) {

    /** What a class is there for. */
    public enum Origin {
        JDK_ARCHIVE("JDK, from its archive"),
        JDK("JDK"),
        RUN_TIME("made at run time for lambdas"),
        RUNTIME_CLIENT("Lambda's runtime client"),
        SDK("AWS SDK"),
        REST("the function and its other libraries");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static LoadedClass of(String line) {
        var parts = line.split(" source: ", 2);
        return new LoadedClass(parts[0].strip(), parts[1].strip());
    }

    public Origin origin() {
        if (source.startsWith("shared objects file")) {
            return Origin.JDK_ARCHIVE;
        }
        if (name.contains("/0x")) {
            return Origin.RUN_TIME;
        }
        if (source.startsWith("jrt:")) {
            return Origin.JDK;
        }
        if (name.startsWith("software.amazon.awssdk.")) {
            return Origin.SDK;
        }
        return source.contains("aws-lambda-java-") ? Origin.RUNTIME_CLIENT : Origin.REST;
    }
}
