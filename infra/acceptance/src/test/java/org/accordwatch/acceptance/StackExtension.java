package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.accordwatch.local.stack.Stack;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the stack on this machine: one for all, since it takes seconds to start. Each test finds no fault injected; what it
 * names, it names uniquely.
 */
final class StackExtension implements ParameterResolver, BeforeEachCallback {
    private static final Path TEMPLATE = Path.of("../../template.yaml");

    /** Failed batches come again at once; what functions log is looked at, not shown. */
    private static final Stack.Settings SETTINGS = new Stack.Settings(
            TEMPLATE, 0, _ -> Duration.ofMillis(1), new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));

    private record Shared(Stack stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stack(context).faults().clear();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new World(stack(context));
    }

    private static Stack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, _ -> new Shared(Stack.start(SETTINGS)), Shared.class)
                .stack();
    }
}
