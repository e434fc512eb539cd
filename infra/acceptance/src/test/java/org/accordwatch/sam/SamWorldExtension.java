package org.accordwatch.sam;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one world that they share: it takes a minute to make. */
final class SamWorldExtension implements ParameterResolver, BeforeAllCallback {

    /** What is missing is said once for a class and not for each test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        world(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SamWorld.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context);
    }

    private static SamWorld world(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(SamWorld.class, _ -> start(), SamWorld.class);
    }

    private static SamWorld start() {
        try {
            return SamWorld.start();
        } catch (IOException e) {
            throw new UncheckedIOException("SAM CLI could not be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while SAM CLI was at work.", e);
        }
    }
}
