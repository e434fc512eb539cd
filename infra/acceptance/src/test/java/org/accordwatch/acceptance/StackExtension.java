package org.accordwatch.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.accordwatch.acceptance.backend.Backend;
import org.accordwatch.acceptance.backend.Backends;
import org.accordwatch.local.stack.Stack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives tests a stack on their backend: one a backend for all, since it takes seconds to start, except for suites that want to be
 * alone. Each test finds no fault injected; what it names, it names uniquely.
 */
final class StackExtension implements BeforeAllCallback, ExecutionCondition, BeforeEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StackExtension.class);
    private static final Path TEMPLATE = Path.of("../../template.yaml");

    /** Failed batches come again at once; what functions log is looked at, not shown. */
    private static final Stack.Settings SETTINGS = new Stack.Settings(
            TEMPLATE, 0, _ -> Duration.ofMillis(1), new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));

    private record Running(Stack stack, Backend backend) implements AutoCloseable {
        static Running on(Backends which) {
            var backend = which.start();
            return new Running(Stack.start(SETTINGS, backend.services()), backend);
        }

        @Override
        public void close() {
            stack.close();
        }
    }

    /** A sentence that was printed, so that it is printed once. */
    private record Said(String sentence) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        var which = which(context);
        var whyNot = which.whyNot();
        if (whyNot.isPresent()) {
            if (which.required()) {
                throw new AssertionError(whyNot.get() + ", and this run requires the suites on " + which.title() + ".");
            }
            var sentence = whyNot.get() + ", so the suites on " + which.title() + " are left out.";
            say(context, sentence);
            throw new TestAbortedException(sentence);
        }
        running(context);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var lacking = context.getTestMethod()
                .map(method -> Optional.ofNullable(method.getAnnotation(Needs.class)))
                .orElseGet(Optional::empty)
                .flatMap(needs -> {
                    var lacks = running(context).backend().lacks();
                    return Arrays.stream(needs.value())
                            .filter(lacks::containsKey)
                            .map(lacks::get)
                            .findFirst();
                });
        return lacking.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("the backend lacks nothing that is needed"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        running(context).backend().faults().clear();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = running(context);
        return new World(running.stack(), running.backend());
    }

    private static Backends which(ExtensionContext context) {
        return on(context).value();
    }

    private static On on(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(On.class);
    }

    /** A suite that is alone keeps its stack beside itself, where it ends with the suite; {@link #beforeAll} asks for it first. */
    private static Running running(ExtensionContext context) {
        var which = which(context);
        return on(context).alone()
                ? context.getStore(NAMESPACE)
                        .getOrComputeIfAbsent(context.getRequiredTestClass(), _ -> Running.on(which), Running.class)
                : store(context).getOrComputeIfAbsent(which, _ -> Running.on(which), Running.class);
    }

    private static void say(ExtensionContext context, String sentence) {
        store(context)
                .getOrComputeIfAbsent(
                        sentence,
                        _ -> {
                            System.out.println(sentence);
                            return new Said(sentence);
                        },
                        Said.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
