package org.accordwatch.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The product with pieces of its source replaced, loaded beside the real one and with a harness of its own. */
final class Mutant extends ClassLoader {
    private static final Path SOURCES = Path.of("../../functions/src/main/java/org/accordwatch");
    private static final String OURS = "org.accordwatch.";

    private final Map<String, byte[]> changed;

    private Mutant(Map<String, byte[]> changed) {
        super(Mutant.class.getClassLoader());
        this.changed = changed;
    }

    /** @param directory where compiled classes may be put */
    static Mutant of(Mutation mutation, Path directory) {
        var sources = new HashMap<String, String>();
        for (var edit : mutation.edits()) {
            sources.put(edit.file(), edit.in(sources.computeIfAbsent(edit.file(), Mutant::source)));
        }
        compile(sources, directory);
        return new Mutant(classes(directory));
    }

    /** What the harness finds of this product, playing seeds from the first on. */
    List<String> findings(long first, int most) {
        try {
            var trial = (Callable<?>) loadClass(Trial.class.getName())
                    .getConstructor(long.class, int.class)
                    .newInstance(first, most);
            return ((List<?>) trial.call()).stream().map(String::valueOf).toList();
        } catch (Exception broken) {
            throw new AssertionError("the mutant does not run", broken);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            return known == null ? ours(name) : known;
        }
    }

    private Class<?> ours(String name) throws ClassNotFoundException {
        var code = changed.get(name);
        if (code == null) {
            try (var stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                code = stream.readAllBytes();
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
        return defineClass(name, code, 0, code.length);
    }

    private static String source(String file) {
        try {
            return Files.readString(SOURCES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Map<String, String> sources, Path directory) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var units = new ArrayList<JavaFileObject>();
        sources.forEach((file, text) ->
                units.add(new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                }));
        var options = List.of(
                "-proc:none",
                "-d",
                directory.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-encoding",
                UTF_8.name());
        var task = ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, units);
        if (!task.call()) {
            throw new AssertionError("the mutant does not compile: " + problems.getDiagnostics());
        }
    }

    private static Map<String, byte[]> classes(Path directory) {
        var classes = new HashMap<String, byte[]>();
        try (var files = Files.walk(directory)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                var name =
                        directory.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                classes.put(name, Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }
}
