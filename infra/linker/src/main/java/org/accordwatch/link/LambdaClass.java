package org.accordwatch.link;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** A class that is all lambdas of one shape in one class. Each object knows which of them it is, and has the values that it took in. */
final class LambdaClass {
    private final Type name;
    private final Shape shape;
    private final List<Lambda> lambdas = new ArrayList<>();
    /** Those that take in nothing and are made once for all. */
    private final List<Integer> constants = new ArrayList<>();

    LambdaClass(String name, Shape shape) {
        this.name = Type.getObjectType(name);
        this.shape = shape;
    }

    String name() {
        return name.getInternalName();
    }

    /**
     * Takes a lambda in.
     *
     * @param once whether its call site is reached once, so that there is no need to keep the object for the next time
     * @return what stands at its call site instead
     */
    InsnList add(Lambda lambda, boolean once) {
        int which = lambdas.size();
        lambdas.add(lambda);
        var instead = new InsnList();
        if (lambda.captured().isEmpty() && !once) {
            constants.add(which);
            instead.add(new FieldInsnNode(Opcodes.GETSTATIC, name(), LambdaCode.constant(which), shape.descriptor()));
            return instead;
        }
        instead.add(number(which));
        var factory = LambdaCode.factory(shape, Slots.of(lambda.captured()));
        instead.add(new MethodInsnNode(Opcodes.INVOKESTATIC, name(), factory.getName(), factory.getDescriptor()));
        return instead;
    }

    private static AbstractInsnNode number(int which) {
        return which <= Byte.MAX_VALUE ? new IntInsnNode(Opcodes.BIPUSH, which) : new LdcInsnNode(which);
    }

    /** @param nest the class whose private members it may use, and that lists it */
    byte[] bytes(String nest) {
        return new LambdaCode(name, shape, lambdas, constants).bytes(nest);
    }
}
