package org.accordwatch.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Requests, each from the bytes of its event to the bytes of its answer, by JMH. It counts requests rather than time, so that on a busy
 * machine the compilers get as far as on an idle one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Served {
    private static final int REQUESTS = 500;

    /** By the name of its contender. */
    @Param("")
    public String contender = "";

    /** Where its script is. */
    @Param("")
    public String script = "";

    private byte[] event = new byte[0];
    private PlayingHttpClient http = new PlayingHttpClient(List.of());
    private Contender contending = request -> request;

    /** What it writes for CloudWatch goes to a file: JMH would send each line on to the process that measures. */
    @Setup
    public void prepare() throws IOException {
        System.setOut(new PrintStream(script + ".log", UTF_8));
        var read = Script.read(Path.of(script));
        event = read.event().getBytes(UTF_8);
        http = new PlayingHttpClient(read.exchanges());
        var nowhere = URI.create("http://127.0.0.1:1");
        contending = Contender.of(contender, http, new Contender.Endpoints(nowhere, nowhere), read.environment());
    }

    @Benchmark
    @OperationsPerInvocation(REQUESTS)
    public int requests() throws IOException {
        int bytes = 0;
        for (int request = 0; request < REQUESTS; request++) {
            var answer = contending.serve(event);
            if (!http.rewind()) {
                throw new IllegalStateException("not all was asked for: " + Contender.text(answer));
            }
            bytes += answer.length;
        }
        return bytes;
    }
}
