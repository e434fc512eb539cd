package org.accordwatch.link;

import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

/**
 * The code of a record's methods, each up to where its answer is on the stack.
 *
 * @param simpleName what a record's text begins with
 * @param names of the components, for their text
 */
record RecordCode(String owner, String simpleName, List<String> names, List<Component> components) {
    /** How much of the stack they need: two values of two words. */
    static final int DEPTH = 4;

    private static final String BUILDER = "java/lang/StringBuilder";
    private static final int FACTOR = 31;

    /** The components are compared from the last one on, as the JDK does it. */
    InsnList equality() {
        var code = new MethodNode();
        var same = new Label();
        var different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPEQ, same);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        for (int index = components.size() - 1; index >= 0; index--) {
            components.get(index).load(code, 0);
            components.get(index).load(code, 1);
            components.get(index).jumpUnlessEqual(code, different);
        }
        mark(code, same);
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        mark(code, different);
        code.visitInsn(Opcodes.ICONST_0);
        return code.instructions;
    }

    InsnList hash() {
        var code = new MethodNode();
        code.visitInsn(Opcodes.ICONST_0);
        for (var component : components) {
            code.visitIntInsn(Opcodes.BIPUSH, FACTOR);
            code.visitInsn(Opcodes.IMUL);
            component.load(code, 0);
            component.hash(code);
            code.visitInsn(Opcodes.IADD);
        }
        return code.instructions;
    }

    InsnList text() {
        var code = new MethodNode();
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        var before = simpleName + "[";
        for (int index = 0; index < components.size(); index++) {
            append(code, before + names.get(index) + "=");
            components.get(index).load(code, 0);
            appendAs(code, components.get(index).appended());
            before = ", ";
        }
        append(code, components.isEmpty() ? before + "]" : "]");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        return code.instructions;
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        appendAs(code, "Ljava/lang/String;");
    }

    private static void appendAs(MethodVisitor code, String type) {
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")L" + BUILDER + ";", false);
    }

    /** Whichever way leads here, the arguments are all there is. */
    private static void mark(MethodVisitor code, Label label) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }
}
