package org.accordwatch.faults;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * The way to one service. Below the SDK's retries, which see what goes wrong here as they would see it on a network; a time-out is told of
 * without being waited for.
 */
final class FaultyHttp implements SdkHttpClient {
    private final Service service;
    private final SdkHttpClient real;
    private final Network network;

    FaultyHttp(Service service, SdkHttpClient real, Network network) {
        this.service = service;
        this.real = real;
        this.network = network;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return exchange(request);
            }

            @Override
            public void abort() {
                // Nothing here lasts long enough to be cut short.
            }
        };
    }

    private HttpExecuteResponse exchange(HttpExecuteRequest request) throws IOException {
        var call = Call.of(service, request);
        var run = network.running();
        run.requireAlive();
        var fault = network.fault(run, call);
        if (fault.isEmpty()) {
            return taken(run, call, request, Optional.empty());
        }
        return switch (fault.get()) {
            case THROTTLED -> service.throttled(call.operation());
            case FAILED -> service.failed();
            case UNREACHABLE -> throw new SocketException("Connection reset by a test");
            case HELD_UP -> throw timedOut();
            case KILLED_BEFORE -> throw run.kill();
            case UNANSWERED -> {
                drop(run, call, request, fault.get());
                throw timedOut();
            }
            case DROPPED -> {
                drop(run, call, request, fault.get());
                throw new SocketException("Connection reset by a test");
            }
            case KILLED_AFTER -> {
                drop(run, call, request, fault.get());
                throw run.kill();
            }
            case LATE -> {
                var answer = taken(run, call, request, fault);
                network.meanwhile(run);
                yield answer;
            }
        };
    }

    private SocketTimeoutException timedOut() {
        network.timeGoesBy();
        return new SocketTimeoutException("Read timed out in a test");
    }

    private HttpExecuteResponse taken(Run run, Call call, HttpExecuteRequest request, Optional<Fault> fault)
            throws IOException {
        var answer = real.prepareRequest(request).call();
        if (answer.httpResponse().isSuccessful()) {
            network.ledger().took(run, call, fault);
        }
        return answer;
    }

    private void drop(Run run, Call call, HttpExecuteRequest request, Fault fault) throws IOException {
        var body = taken(run, call, request, Optional.of(fault)).responseBody();
        if (body.isPresent()) {
            try (var stream = body.get()) {
                stream.readAllBytes();
            }
        }
    }

    @Override
    public void close() {
        real.close();
    }
}
