package org.accordwatch.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Links the classes of a jar: what a JVM would look up and make classes for at run time, lambdas, switches over patterns and the methods of
 * records, is code of the jar afterwards, and constants that are decimals wait until somebody reads them. Left out are the names
 * of local variables in others' classes, which only debuggers read.
 */
public final class Link {
    static final String CLASS = ".class";
    static final int NO_DEBUG = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    static final int SIGNATURES = NO_DEBUG | ClassReader.SKIP_CODE;
    private static final String OURS = "org/accordwatch/";

    private final Map<String, byte[]> files;
    private final Tally tally;
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final Map<String, byte[]> linked = new LinkedHashMap<>();

    private Link(Map<String, byte[]> files, Tally tally) {
        this.files = files;
        this.tally = tally;
    }

    /** @param arguments the jar, the one to write, and whether to link: if not, it has the same files, not compressed */
    public static void main(String[] arguments) throws IOException {
        var jar = Jar.read(Path.of(arguments[0]));
        var tally = new Tally();
        var files = Boolean.parseBoolean(arguments[2]) ? linked(jar.entries(), tally) : jar.entries();
        new Jar(files, jar.date()).write(Path.of(arguments[1]));
        System.out.println(tally);
    }

    /** @param files by their names in the jar */
    public static Map<String, byte[]> linked(Map<String, byte[]> files) {
        return linked(files, new Tally());
    }

    static Map<String, byte[]> linked(Map<String, byte[]> files, Tally tally) {
        var link = new Link(files, tally);
        link.hosts();
        link.nests();
        return link.withLambdas();
    }

    /** Changes each class by itself. Those that have lambdas are not done yet. */
    private void hosts() {
        var access = new Access(files);
        var decimals = new Decimals(files);
        files.forEach((file, content) -> {
            linked.put(file, content);
            if (isClass(file)) {
                var node = node(content, 0);
                var moved = decimals.move(node);
                var host = Host.link(node, access, tally);
                if (!file.startsWith(OURS)) {
                    host.forgetLocalNames();
                }
                if (!host.lambdas().isEmpty()) {
                    hosts.put(file, host);
                }
                linked.put(file, host.bytes());
                moved.ifPresent(home -> linked.put(home.name + CLASS, Host.bytes(home)));
            }
        });
    }

    /** A class that is lambdas reaches the private members of the one that they stand in: the outermost class lists it. */
    private void nests() {
        for (var host : hosts.values()) {
            var file = host.nest() + CLASS;
            var outermost = node(Objects.requireNonNull(linked.get(file), file), 0);
            outermost.nestMembers = outermost.nestMembers == null ? new ArrayList<>() : outermost.nestMembers;
            host.lambdas().forEach(made -> outermost.nestMembers.add(made.name()));
            linked.put(file, Host.bytes(outermost));
        }
    }

    /** Each class that is lambdas behind the one that they stand in. */
    private Map<String, byte[]> withLambdas() {
        var all = new LinkedHashMap<String, byte[]>();
        linked.forEach((file, content) -> {
            all.put(file, content);
            var host = hosts.get(file);
            if (host != null) {
                host.lambdas().forEach(made -> all.put(made.name() + CLASS, made.bytes(host.nest())));
            }
        });
        return all;
    }

    static boolean isClass(String file) {
        return file.endsWith(CLASS) && !file.startsWith("META-INF/");
    }

    static ClassNode node(byte[] content, int options) {
        var node = new ClassNode();
        new ClassReader(content).accept(node, options);
        return node;
    }
}
