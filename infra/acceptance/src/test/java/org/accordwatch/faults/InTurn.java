package org.accordwatch.faults;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.accordwatch.local.clock.MovableClock;
import org.accordwatch.local.sns.inbox.Received;
import org.accordwatch.local.stack.Phones;
import org.accordwatch.local.stack.Services;
import org.accordwatch.subscribing.Pace;

/** Services at a pace by which a function does one thing after the other, so that a seed's faults meet the same calls each time. */
record InTurn(Services services) implements Services {

    @Override
    public Pace pace() {
        var pace = services.pace();
        return new Pace() {
            @Override
            public void next() {
                pace.next();
            }

            @Override
            public int abreast() {
                return 1;
            }
        };
    }

    @Override
    public URI dynamoDbEndpoint() {
        return services.dynamoDbEndpoint();
    }

    @Override
    public URI snsEndpoint() {
        return services.snsEndpoint();
    }

    @Override
    public String tableName(String name) {
        return services.tableName(name);
    }

    @Override
    public Optional<MovableClock> clock() {
        return services.clock();
    }

    @Override
    public Optional<Phones> phones() {
        return services.phones();
    }

    @Override
    public List<Received> received() {
        return services.received();
    }

    @Override
    public void awaitDelivered() throws InterruptedException {
        services.awaitDelivered();
    }

    @Override
    public void close() {
        services.close();
    }
}
