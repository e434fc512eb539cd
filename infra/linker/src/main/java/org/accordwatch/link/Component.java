package org.accordwatch.link;

import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A component of a record, as the record's own code gets at it. */
record Component(String owner, String field, Type type) {
    private static final String OBJECTS = "java/util/Objects";

    /** Where values are compared and hashed for which an int is not enough. */
    private static final Map<Type, String> WRAPPERS = Map.of(
            Type.BOOLEAN_TYPE, "java/lang/Boolean",
            Type.LONG_TYPE, "java/lang/Long",
            Type.FLOAT_TYPE, "java/lang/Float",
            Type.DOUBLE_TYPE, "java/lang/Double");

    /** @param local the variable that the record is in */
    void load(MethodVisitor code, int local) {
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, field, type.getDescriptor());
    }

    /** Of two values. */
    void jumpUnlessEqual(MethodVisitor code, Label label) {
        switch (type.getSort()) {
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, label);
            }
            case Type.FLOAT, Type.DOUBLE -> {
                call(code, wrapper(), "compare", Type.getMethodDescriptor(Type.INT_TYPE, type, type));
                code.visitJumpInsn(Opcodes.IFNE, label);
            }
            case Type.OBJECT, Type.ARRAY -> {
                call(code, OBJECTS, "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z");
                code.visitJumpInsn(Opcodes.IFEQ, label);
            }
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, label);
        }
    }

    void hash(MethodVisitor code) {
        switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> {
                // Such a value is its own hash.
            }
            case Type.OBJECT, Type.ARRAY -> call(code, OBJECTS, "hashCode", "(Ljava/lang/Object;)I");
            default -> call(code, wrapper(), "hashCode", Type.getMethodDescriptor(Type.INT_TYPE, type));
        }
    }

    /** What {@link StringBuilder#append} takes it as. */
    String appended() {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
    }

    private String wrapper() {
        return WRAPPERS.getOrDefault(type, "");
    }

    private static void call(MethodVisitor code, String owner, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
