package org.accordwatch.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * A call site that makes a lambda or a method reference, as the compiler hands it to {@link java.lang.invoke.LambdaMetafactory}.
 *
 * @param captured the types of the values that it takes in, a bound receiver first
 * @param called with, according to the interface as it is parametrised here
 * @param target what it does
 */
record Lambda(Shape shape, List<Type> captured, Type called, Handle target) {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final int SERIALIZABLE = 1;
    private static final int MARKERS = 2;
    private static final int BRIDGES = 4;
    /** Where the optional part of the other factory's arguments begins. */
    private static final int OPTIONS = 4;

    Lambda {
        captured = List.copyOf(captured);
    }

    /** Nothing for other call sites, and for lambdas that can be serialized, whose form is the JDK's. */
    static Optional<Lambda> at(InvokeDynamicInsnNode site) {
        if (!site.bsm.getOwner().equals(FACTORY)) {
            return Optional.empty();
        }
        var arguments = site.bsmArgs;
        var interfaces = new ArrayList<>(List.of(Type.getReturnType(site.desc).getInternalName()));
        var descriptors = new ArrayList<>(List.of(((Type) arguments[0]).getDescriptor()));
        if (arguments.length > OPTIONS - 1) {
            int flags = (Integer) arguments[OPTIONS - 1];
            if ((flags & SERIALIZABLE) != 0) {
                return Optional.empty();
            }
            var rest =
                    Arrays.asList(arguments).subList(OPTIONS, arguments.length).iterator();
            if ((flags & MARKERS) != 0) {
                listed(rest).map(Type::getInternalName).forEach(interfaces::add);
            }
            if ((flags & BRIDGES) != 0) {
                listed(rest).map(Type::getDescriptor).forEach(descriptors::add);
            }
        }
        return Optional.of(new Lambda(
                new Shape(
                        interfaces.stream().distinct().toList(),
                        site.name,
                        descriptors.stream().distinct().toList()),
                List.of(Type.getArgumentTypes(site.desc)),
                (Type) arguments[2],
                (Handle) arguments[1]));
    }

    /** Takes a count and as many types. */
    private static Stream<Type> listed(Iterator<Object> arguments) {
        int count = (Integer) arguments.next();
        return IntStream.range(0, count).mapToObj(number -> (Type) arguments.next());
    }

    boolean isConstructor() {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** What the target takes, its receiver first. */
    List<Type> parameters() {
        var parameters = Stream.of(Type.getArgumentTypes(target.getDesc()));
        return switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC, Opcodes.H_NEWINVOKESPECIAL -> parameters.toList();
            default -> Stream.concat(Stream.of(owner()), parameters).toList();
        };
    }

    Type result() {
        return isConstructor() ? owner() : Type.getReturnType(target.getDesc());
    }

    Type owner() {
        return Type.getObjectType(target.getOwner());
    }
}
