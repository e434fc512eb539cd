package org.accordwatch.link;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * What the compiler writes for a record's equals, hashCode or toString: a call site that is handed what the method was given, and whose
 * answer is the method's. {@link java.lang.runtime.ObjectMethods} describes what it does.
 */
record RecordMethod(ClassNode type, MethodNode method, InvokeDynamicInsnNode site) {
    private static final String BOOTSTRAPS = "java/lang/runtime/ObjectMethods";
    /** Before the components among the arguments: the record, and what they are called. */
    private static final int NAMES = 1;

    /** Nothing for other methods, and for those that do more. */
    static Optional<RecordMethod> of(ClassNode type, MethodNode method) {
        var code = Stream.of(method.instructions.toArray())
                .filter(instruction -> instruction.getOpcode() >= 0)
                .toList();
        return code.stream()
                .filter(InvokeDynamicInsnNode.class::isInstance)
                .map(instruction -> new RecordMethod(type, method, (InvokeDynamicInsnNode) instruction))
                .filter(found -> found.isAllOf(code))
                .findFirst();
    }

    private boolean isAllOf(List<AbstractInsnNode> code) {
        int given = code.size() - 2;
        return site.bsm.getOwner().equals(BOOTSTRAPS)
                && site.name.equals(method.name)
                && code.indexOf(site) == given
                && IntStream.range(0, given)
                        .allMatch(index -> code.get(index) instanceof VarInsnNode load && load.var == index)
                && getters()
                        .allMatch(getter -> getter.getTag() == Opcodes.H_GETFIELD
                                && getter.getOwner().equals(type.name));
    }

    /** Puts code that does the same in its place. */
    void write() {
        var code = new RecordCode(type.name, simpleName(), names(), components());
        var instead = switch (site.name) {
            case "equals" -> code.equality();
            case "hashCode" -> code.hash();
            default -> code.text();
        };
        for (var load = site.getPrevious(); load instanceof VarInsnNode; load = site.getPrevious()) {
            method.instructions.remove(load);
        }
        method.instructions.insert(site, instead);
        method.instructions.remove(site);
        method.maxStack = RecordCode.DEPTH;
    }

    private Stream<Handle> getters() {
        return Stream.of(site.bsmArgs).skip(NAMES + 1).map(Handle.class::cast);
    }

    private List<Component> components() {
        return getters()
                .map(getter -> new Component(type.name, getter.getName(), Type.getType(getter.getDesc())))
                .toList();
    }

    private List<String> names() {
        return List.of(((String) site.bsmArgs[NAMES]).split(";"));
    }

    /** As {@link Class#getSimpleName()} has it. */
    private String simpleName() {
        return type.innerClasses.stream()
                .filter(inner -> inner.name.equals(type.name))
                .map((InnerClassNode inner) -> inner.innerName)
                .findFirst()
                .orElse(type.name.substring(type.name.lastIndexOf('/') + 1));
    }
}
