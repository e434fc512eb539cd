package org.accordwatch.link;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A call site that looks for the first label from a given one on that a value matches, as {@link java.lang.runtime.SwitchBootstraps}
 * describes it.
 *
 * @param labels types, which values are of, and texts, which they equal: an enum's constants by name, or strings
 * @param named whether texts are the names of an enum's constants
 */
record TypeSwitch(Type site, List<Object> labels, boolean named) {
    private static final String BOOTSTRAPS = "java/lang/runtime/SwitchBootstraps";
    /** The answer for no value at all. */
    private static final int NULL = -1;

    TypeSwitch {
        labels = List.copyOf(labels);
    }

    /** Nothing for other call sites, and for labels of other kinds. */
    static Optional<TypeSwitch> at(InvokeDynamicInsnNode site) {
        boolean simple = site.bsm.getOwner().equals(BOOTSTRAPS)
                && Stream.of(site.bsmArgs).allMatch(label -> label instanceof String || isReference(label));
        return simple
                ? Optional.of(new TypeSwitch(
                        Type.getMethodType(site.desc),
                        List.of(site.bsmArgs),
                        site.bsm.getName().equals("enumSwitch")))
                : Optional.empty();
    }

    private static boolean isReference(Object label) {
        return label instanceof Type type && type.getSort() >= Type.ARRAY && type.getSort() <= Type.OBJECT;
    }

    /** A method that does the same. */
    MethodNode method(String name) {
        var code = new MethodNode(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, name, site.getDescriptor(), null, null);
        var tests = labels.stream().map(label -> new Label()).toArray(Label[]::new);
        var some = new Label();
        var none = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitJumpInsn(Opcodes.IFNONNULL, some);
        answer(code, NULL);
        mark(code, some);
        if (tests.length > 0) {
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitTableSwitchInsn(0, tests.length - 1, none, tests);
        }
        for (int index = 0; index < tests.length; index++) {
            mark(code, tests[index]);
            test(code, labels.get(index));
            code.visitJumpInsn(Opcodes.IFEQ, index + 1 < tests.length ? tests[index + 1] : none);
            answer(code, index);
        }
        if (tests.length > 0) {
            mark(code, none);
        }
        answer(code, tests.length);
        code.visitMaxs(2, 2);
        return code;
    }

    private void test(MethodVisitor code, Object label) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (label instanceof Type type) {
            code.visitTypeInsn(Opcodes.INSTANCEOF, type.getInternalName());
            return;
        }
        if (named) {
            var type = site.getArgumentTypes()[0].getInternalName();
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, type, "name", "()Ljava/lang/String;", false);
        }
        code.visitLdcInsn(label);
        code.visitInsn(Opcodes.SWAP);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
    }

    private static void answer(MethodVisitor code, int number) {
        if (number <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, number);
        } else {
            code.visitLdcInsn(number);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    /** Whichever way leads here, the arguments are all there is. */
    private static void mark(MethodVisitor code, Label label) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
}
