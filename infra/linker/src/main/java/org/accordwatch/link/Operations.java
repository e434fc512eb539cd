package org.accordwatch.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The operations of services that something in a jar asks for. Clients of the AWS SDK have a method for each operation of their service,
 * and to check them the JVM loads the requests of all. Those that nothing asks for are left out: whoever calls one all the same is told
 * by the client's interface that it is not supported.
 */
final class Operations {
    /** What clients' interfaces extend. */
    static final String CLIENT = "software/amazon/awssdk/awscore/AwsClient";

    /** Made by a client's interface for whoever asks; until then, what they call is not asked for. */
    private static final List<String> BY_THE_WAY = List.of("/paginators/", "/waiters/");

    private static final String PAGES = "Paginator";

    private final Map<String, byte[]> files;
    /** By the name of a client's class or interface, that of the interface. */
    private final Map<String, String> clients = new HashMap<>();

    private final Map<String, ClassNode> interfaces = new HashMap<>();
    /** Interfaces and names of methods. */
    private final Set<List<String>> asked = new HashSet<>();

    private Operations(Map<String, byte[]> files) {
        this.files = files;
    }

    /** @param client the interface that clients' interfaces extend */
    static Map<String, byte[]> asked(Map<String, byte[]> files, String client) {
        var operations = new Operations(files);
        operations.findClients(client);
        operations.findCalls();
        return operations.rest();
    }

    private Stream<ClassNode> classes(int options) {
        return files.entrySet().stream()
                .filter(file -> Link.isClass(file.getKey()))
                .map(file -> Link.node(file.getValue(), options));
    }

    private void findClients(String client) {
        classes(Link.NO_DEBUG).filter(node -> node.interfaces.contains(client)).forEach(node -> {
            interfaces.put(node.name, node);
            clients.put(node.name, node.name);
        });
        classes(Link.SIGNATURES)
                .forEach(node -> node.interfaces.stream()
                        .filter(interfaces::containsKey)
                        .forEach(implemented -> clients.put(node.name, implemented)));
    }

    private void findCalls() {
        classes(Link.NO_DEBUG)
                .filter(node -> !clients.containsKey(node.name))
                .filter(node -> BY_THE_WAY.stream().noneMatch(node.name::contains))
                .flatMap(node -> node.methods.stream())
                .flatMap(Operations::instructions)
                .forEach(this::findCall);
    }

    private void findCall(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            ask(call.owner, call.name);
        } else if (instruction instanceof InvokeDynamicInsnNode site) {
            handles(site).forEach(handle -> ask(handle.getOwner(), handle.getName()));
        }
    }

    private void ask(String owner, String method) {
        Optional.ofNullable(clients.get(owner))
                .ifPresent(client -> asked.add(List.of(
                        client,
                        method.endsWith(PAGES) ? method.substring(0, method.length() - PAGES.length()) : method)));
    }

    private Map<String, byte[]> rest() {
        var rest = new LinkedHashMap<String, byte[]>();
        files.forEach((file, content) -> {
            var name = file.endsWith(Link.CLASS) ? file.substring(0, file.length() - Link.CLASS.length()) : "";
            var client = Optional.ofNullable(clients.get(name)).filter(implemented -> !implemented.equals(name));
            rest.put(file, client.map(implemented -> rest(content, implemented)).orElse(content));
        });
        return rest;
    }

    private byte[] rest(byte[] content, String client) {
        var node = Link.node(content, 0);
        boolean changed = node.methods.removeIf(
                method -> isOptional(client, method) && !asked.contains(List.of(client, method.name)));
        while (changed && node.methods.removeIf(method -> isForgotten(node, method))) {
            // What only a forgotten one has called is forgotten in the next round.
        }
        return changed ? Host.bytes(node) : content;
    }

    private boolean isOptional(String client, MethodNode method) {
        return Objects.requireNonNull(interfaces.get(client)).methods.stream()
                .filter(declared -> declared.name.equals(method.name) && declared.desc.equals(method.desc))
                .anyMatch(Operations::isUnsupported);
    }

    /** Does nothing but throw. */
    private static boolean isUnsupported(MethodNode declared) {
        var code = instructions(declared)
                .filter(instruction -> instruction.getOpcode() >= 0)
                .toList();
        return code.size() == 4
                && code.get(2) instanceof MethodInsnNode made
                && made.owner.equals("java/lang/UnsupportedOperationException")
                && code.get(3).getOpcode() == Opcodes.ATHROW;
    }

    /** The body of a lambda whose place is gone. */
    private static boolean isForgotten(ClassNode node, MethodNode method) {
        int lambda = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;
        return (method.access & lambda) == lambda
                && node.methods.stream()
                        .flatMap(Operations::instructions)
                        .noneMatch(instruction -> uses(instruction, method));
    }

    private static boolean uses(AbstractInsnNode instruction, MethodNode method) {
        if (instruction instanceof MethodInsnNode call) {
            return call.name.equals(method.name);
        }
        return instruction instanceof InvokeDynamicInsnNode site
                && handles(site).anyMatch(handle -> handle.getName().equals(method.name));
    }

    private static Stream<Handle> handles(InvokeDynamicInsnNode site) {
        return Stream.of(site.bsmArgs).filter(Handle.class::isInstance).map(Handle.class::cast);
    }

    private static Stream<AbstractInsnNode> instructions(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false);
    }
}
