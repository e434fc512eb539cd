package org.accordwatch.bench.alternatives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accordwatch.bench.lambda.ColdStarter;
import org.accordwatch.bench.lambda.Deployed;

/**
 * Another way to start a function.
 *
 * @param bytes what would be shipped, or what it was if that stays the same
 */
record Variant(String name, ColdStarter starter, Deployed function, long bytes) {

    static Variant flags(String name, Variant as, String... flags) {
        var starter = as.starter();
        return new Variant(
                name, new ColdStarter(starter.runtime().with(flags), starter.scratch()), as.function(), as.bytes());
    }

    Variant environment(String other, Map<String, String> more) {
        var environment = new HashMap<>(function.environment());
        environment.putAll(more);
        return new Variant(
                other,
                starter,
                new Deployed(function.name(), function.handler(), function.taskRoot(), environment, function.memory()),
                bytes);
    }

    static List<String> columns() {
        return List.of("variant", "CPU", "wall", "classes", "peak memory", "bytes");
    }
}
