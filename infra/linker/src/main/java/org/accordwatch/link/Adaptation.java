package org.accordwatch.link;

import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** How a value becomes one of another type between an interface's method and what a lambda does, as LambdaMetafactory has it. */
final class Adaptation {
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Map<String, Type> UNBOXED = Map.of(
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Short", Type.SHORT_TYPE,
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE);

    private final GeneratorAdapter code;

    Adaptation(GeneratorAdapter code) {
        this.code = code;
    }

    /**
     * Of the value on top of the stack.
     *
     * @param promised what the interface, as it is parametrised, says of a value that its method takes as something more general
     */
    void adapt(Type from, Type promised, Type to) {
        if (isPrimitive(from)) {
            if (isPrimitive(to)) {
                code.cast(from, to);
            } else {
                code.valueOf(from);
            }
            return;
        }
        var seen = isPrimitive(promised) ? from : cast(from, promised);
        if (isPrimitive(to)) {
            var unboxed = UNBOXED.getOrDefault(seen.getInternalName(), to);
            code.unbox(unboxed);
            code.cast(unboxed, to);
        } else {
            cast(seen, to);
        }
    }

    /** A value of type void is none. */
    void answer(Type from, Type to) {
        if (!to.equals(Type.VOID_TYPE)) {
            adapt(from, to, to);
        } else if (from.getSize() == 2) {
            code.pop2();
        } else if (from.getSize() == 1) {
            code.pop();
        }
        code.returnValue();
    }

    private Type cast(Type from, Type to) {
        if (!from.equals(to) && !to.equals(OBJECT)) {
            code.checkCast(to);
        }
        return to;
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }
}
