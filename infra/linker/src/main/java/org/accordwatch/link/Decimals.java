package org.accordwatch.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Constants that are decimals, made of a whole number that is a constant of the same class: they move into a class of their own, which is
 * made ready when somebody reads one. To make BigDecimal itself ready costs a start some 10 ms, and Jackson has such constants for numbers
 * that hardly ever come.
 */
final class Decimals {
    private static final String DECIMAL = "Ljava/math/BigDecimal;";
    private static final String WHOLE = "Ljava/math/BigInteger;";

    /** The name of the class above each. */
    private final Map<String, String> above = new HashMap<>();
    /** Where each field of this type is in the end, by its class and name. */
    private final Map<String, String> homes = new HashMap<>();

    Decimals(Map<String, byte[]> files) {
        files.forEach((file, content) -> {
            if (Link.isClass(file)) {
                var reader = new ClassReader(content);
                above.put(reader.getClassName(), String.valueOf(reader.getSuperName()));
                if (new String(content, ISO_8859_1).contains(DECIMAL)) {
                    settle(Link.node(content, 0));
                }
            }
        });
    }

    private void settle(ClassNode node) {
        node.fields.forEach(field -> homes.put(node.name + "." + field.name, node.name));
        makings(node).keySet().forEach(field -> homes.put(node.name + "." + field.name, home(node)));
    }

    private static String home(ClassNode node) {
        return node.name + "$Decimals";
    }

    /** Has a class read the constants where they are in the end, and takes its own out of it, into the class that is the answer. */
    Optional<ClassNode> move(ClassNode node) {
        var makings = makings(node);
        node.methods.forEach(method -> method.instructions.forEach(this::lead));
        if (makings.isEmpty()) {
            return Optional.empty();
        }
        var home = new ClassNode();
        home.visit(node.version, ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC, home(node), null, "java/lang/Object", null);
        var code = new MethodNode(ACC_STATIC, "<clinit>", "()V", null, null);
        makings.forEach((field, making) -> {
            node.fields.remove(field);
            home.fields.add(new FieldNode(ACC_PUBLIC | ACC_STATIC | ACC_FINAL, field.name, DECIMAL, null, null));
            for (var instruction : making) {
                start(node).instructions.remove(instruction);
                code.instructions.add(instruction);
            }
            ((FieldInsnNode) making.get(making.size() - 1)).owner = home.name;
        });
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(3, 0);
        home.methods.add(code);
        return Optional.of(home);
    }

    /** A field may be read by the name of a class below its own. */
    private void lead(AbstractInsnNode instruction) {
        if (instruction.getOpcode() == Opcodes.GETSTATIC
                && instruction instanceof FieldInsnNode read
                && read.desc.equals(DECIMAL)) {
            var owner = read.owner;
            while (above.containsKey(owner) && !homes.containsKey(owner + "." + read.name)) {
                owner = above.getOrDefault(owner, "");
            }
            var home = homes.getOrDefault(owner + "." + read.name, owner);
            read.owner = home.equals(owner) ? read.owner : home;
        }
    }

    /** The constants that can move, each with the instructions that make it. */
    private static Map<FieldNode, List<AbstractInsnNode>> makings(ClassNode node) {
        var makings = new LinkedHashMap<FieldNode, List<AbstractInsnNode>>();
        for (var field : node.fields) {
            if (field.desc.equals(DECIMAL) && isConstant(node, field)) {
                making(node, field).ifPresent(making -> makings.put(field, making));
            }
        }
        return makings;
    }

    private static boolean isConstant(ClassNode node, FieldNode field) {
        int wanted = ACC_STATIC | ACC_FINAL;
        return (node.access & ACC_INTERFACE) == 0 && (field.access & (wanted | ACC_PRIVATE)) == wanted;
    }

    /**
     * {@code new BigDecimal(A_WHOLE_NUMBER)}, and its assignment. Where the class itself needs the constant to become ready, each of two
     * threads could wait for the class that the other makes ready.
     */
    private static Optional<List<AbstractInsnNode>> making(ClassNode node, FieldNode field) {
        var code = start(node).instructions.toArray();
        if (Stream.of(code).anyMatch(read -> is(read, Opcodes.GETSTATIC, field))) {
            return Optional.empty();
        }
        for (int i = 4; i < code.length; i++) {
            if (is(code[i], Opcodes.PUTSTATIC, field)
                    && code[i - 1].getOpcode() == Opcodes.INVOKESPECIAL
                    && code[i - 2] instanceof FieldInsnNode whole
                    && whole.desc.equals(WHOLE)
                    && isVisible(node, whole)
                    && code[i - 3].getOpcode() == Opcodes.DUP
                    && code[i - 4].getOpcode() == Opcodes.NEW) {
                return Optional.of(List.of(code).subList(i - 4, i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean is(AbstractInsnNode instruction, int opcode, FieldNode field) {
        return instruction.getOpcode() == opcode
                && instruction instanceof FieldInsnNode access
                && access.name.equals(field.name)
                && access.desc.equals(field.desc);
    }

    private static boolean isVisible(ClassNode node, FieldInsnNode whole) {
        return whole.owner.equals(node.name)
                && node.fields.stream().anyMatch(field -> field.name.equals(whole.name) && isConstant(node, field));
    }

    /** What makes a class ready. */
    private static MethodNode start(ClassNode node) {
        return node.methods.stream()
                .filter(method -> method.name.equals("<clinit>"))
                .findFirst()
                .orElseGet(() -> new MethodNode(ACC_STATIC, "<clinit>", "()V", null, null));
    }
}
