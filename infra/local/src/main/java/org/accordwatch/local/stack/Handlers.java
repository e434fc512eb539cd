package org.accordwatch.local.stack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accordwatch.handler.Clients;
import org.accordwatch.handler.Environment;
import org.accordwatch.handler.Wiring;
import org.accordwatch.local.lambda.Functions;
import org.accordwatch.local.template.FunctionDefinition;
import org.accordwatch.local.template.StackTemplate;
import org.accordwatch.subscribing.Pace;

/** The template's real handler classes, each with its own environment. */
final class Handlers implements Functions {
    private final Map<String, RequestStreamHandler> byId;

    private Handlers(Map<String, RequestStreamHandler> byId) {
        this.byId = byId;
    }

    static Handlers of(
            StackTemplate template, Clients clients, Clock clock, SecureRandom random, Pace pace, LogBook logBook) {
        return new Handlers(template.functions().stream()
                .collect(Collectors.toMap(
                        FunctionDefinition::id,
                        function -> handler(
                                function,
                                new Wiring(
                                        new Environment(function.environment()),
                                        clients,
                                        clock,
                                        random,
                                        pace,
                                        line -> logBook.printed(function.id(), line))))));
    }

    @Override
    public RequestStreamHandler byLogicalId(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("The template has no function " + id + "."));
    }

    private static RequestStreamHandler handler(FunctionDefinition function, Wiring wiring) {
        try {
            return Class.forName(function.handlerClass())
                    .asSubclass(RequestStreamHandler.class)
                    .getConstructor(Wiring.class)
                    .newInstance(wiring);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "The function " + function.id() + " does not start: "
                            + e.getTargetException().getMessage(),
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The handler " + function.handlerClass() + " of " + function.id() + " cannot be used.", e);
        }
    }
}
