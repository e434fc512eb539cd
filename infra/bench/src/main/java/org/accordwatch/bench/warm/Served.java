package org.accordwatch.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One request, from the bytes of its event to the bytes of its answer, by JMH. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Served {
    /** By the name of its contender. */
    @Param("")
    public String contender = "";

    /** Where its script is. */
    @Param("")
    public String script = "";

    private byte[] event = new byte[0];
    private PlayingHttpClient http = new PlayingHttpClient(List.of());
    private Contender contending = request -> request;

    @Setup
    public void prepare() {
        var read = Script.read(Path.of(script));
        event = read.event().getBytes(UTF_8);
        http = new PlayingHttpClient(read.exchanges());
        var nowhere = URI.create("http://127.0.0.1:1");
        contending = Contender.of(
                contender, http, new Contender.Endpoints(nowhere, nowhere), read.environment());
    }

    @Benchmark
    public byte[] request() throws IOException {
        var answer = contending.serve(event);
        if (!http.rewind()) {
            throw new IllegalStateException("not all was asked for: " + Contender.text(answer));
        }
        return answer;
    }
}
