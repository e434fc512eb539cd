package org.accordwatch.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A class with call sites that are linked. */
final class Host {
    /** The first version of class files that knows nests: JEP 181. */
    private static final int NESTS = Opcodes.V11;

    private final ClassNode node;
    private final Access access;
    private final Map<Shape, LambdaClass> lambdas = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<MethodNode> switches = new ArrayList<>();
    private final Tally tally;

    private Host(ClassNode node, Access access, Tally tally) {
        this.node = node;
        this.access = access;
        this.tally = tally;
    }

    /** Changes the class. */
    static Host link(ClassNode node, Access access, Tally tally) {
        var host = new Host(node, access, tally);
        node.methods.forEach(host::link);
        node.methods.addAll(host.switches);
        if (!host.lambdas.isEmpty()) {
            node.version = Math.max(node.version, NESTS);
        }
        return host;
    }

    private void link(MethodNode method) {
        RecordMethod.of(node, method).ifPresent(found -> {
            tally.linked(found.site());
            found.write();
        });
        var changed = false;
        for (var instruction : method.instructions.toArray()) {
            if (instruction instanceof InvokeDynamicInsnNode site) {
                var instead = instead(site, method.name.equals("<clinit>"));
                if (instead.size() > 0) {
                    method.instructions.insert(site, instead);
                    method.instructions.remove(site);
                    changed = true;
                }
            }
        }
        method.maxStack += changed ? 1 : 0;
    }

    private InsnList instead(InvokeDynamicInsnNode site, boolean once) {
        var lambda = Lambda.at(site).filter(found -> access.allows(node, found));
        if (lambda.isPresent()) {
            tally.linked(site);
            return lambdas.computeIfAbsent(lambda.get().shape(), shape -> new LambdaClass(name(shape), shape))
                    .add(lambda.get(), once);
        }
        var choice = TypeSwitch.at(site);
        if (choice.isPresent()) {
            tally.linked(site);
            return call(choice.get(), site.desc);
        }
        tally.left(site);
        return new InsnList();
    }

    private InsnList call(TypeSwitch choice, String descriptor) {
        var method = choice.method("switch$" + switches.size());
        switches.add(method);
        boolean ofInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        var instead = new InsnList();
        instead.add(new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, method.name, descriptor, ofInterface));
        return instead;
    }

    /** After the first interface, and a number where two are called the same. */
    private String name(Shape shape) {
        var name = node.name + "$$" + shape.simpleName();
        for (int number = 2; !names.add(name); number++) {
            name = node.name + "$$" + shape.simpleName() + number;
        }
        return name;
    }

    void forgetLocalNames() {
        node.methods.forEach(method -> method.localVariables = null);
    }

    String nest() {
        return nest(node);
    }

    /** The outermost class, or itself if it is compiled for a version that does not know nests. */
    static String nest(ClassNode node) {
        return node.nestHostClass == null ? node.name : node.nestHostClass;
    }

    List<LambdaClass> lambdas() {
        return List.copyOf(lambdas.values());
    }

    byte[] bytes() {
        return bytes(node);
    }

    static byte[] bytes(ClassNode node) {
        // The compiler's stack maps stay as they are: no jump of its own has changed.
        var out = new ClassWriter(0);
        node.accept(out);
        return out.toByteArray();
    }
}
