package org.accordwatch.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether what a lambda does may be called from a class beside the one that it stands in. The JVM itself asks less: it calls by a handle
 * that was made within. What is not in the jar is the JDK's and public, or the compiler would have put a method of its own before it.
 */
final class Access {
    private final Map<String, byte[]> files;
    private final Map<String, Optional<ClassNode>> known = new HashMap<>();

    Access(Map<String, byte[]> files) {
        this.files = files;
    }

    boolean allows(ClassNode host, Lambda lambda) {
        var target = lambda.target();
        for (var at = find(target.getOwner()); at.isPresent(); at = at.flatMap(this::above)) {
            var declaring = at.get();
            var method = method(declaring, target.getName(), target.getDesc());
            if (method.isPresent()) {
                return allows(host, declaring, method.get().access);
            }
        }
        return true;
    }

    private static boolean allows(ClassNode host, ClassNode declaring, int access) {
        if ((access & Opcodes.ACC_PUBLIC) != 0) {
            return true;
        }
        return (access & Opcodes.ACC_PRIVATE) == 0
                ? folder(host).equals(folder(declaring))
                : Host.nest(host).equals(Host.nest(declaring));
    }

    private Optional<ClassNode> find(String name) {
        return known.computeIfAbsent(
                name,
                missing -> Optional.ofNullable(files.get(missing + Link.CLASS))
                        .map(content -> Link.node(content, Link.SIGNATURES)));
    }

    private Optional<ClassNode> above(ClassNode node) {
        return Optional.ofNullable(node.superName).flatMap(this::find);
    }

    private static Optional<MethodNode> method(ClassNode node, String name, String descriptor) {
        return node.methods.stream()
                .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                .findFirst();
    }

    private static String folder(ClassNode node) {
        return node.name.substring(0, node.name.lastIndexOf('/') + 1);
    }
}
