package org.accordwatch.link;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.commons.TableSwitchGenerator;

/**
 * The class file of a class that is lambdas.
 *
 * @param constants which of them are made once for all
 */
record LambdaCode(Type name, Shape shape, List<Lambda> lambdas, List<Integer> constants) {
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Method BARE = new Method("<init>", "()V");
    private static final String WHICH = "which";

    /** The field that holds a lambda which takes in nothing. */
    static String constant(int which) {
        return "L" + which;
    }

    /** The method that makes a lambda of what it takes in and its number. */
    static Method factory(Shape shape, Slots slots) {
        return new Method(
                "of",
                Type.getObjectType(shape.interfaces().get(0)),
                maker(slots).getArgumentTypes());
    }

    private static Method maker(Slots slots) {
        var types = Stream.concat(Stream.of(slots.types()), Stream.of(Type.INT_TYPE));
        return new Method("<init>", Type.VOID_TYPE, types.toArray(Type[]::new));
    }

    /** @param nest the class whose private members it may use, and that lists it */
    byte[] bytes(String nest) {
        var out = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        out.visit(
                Opcodes.V11,
                ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC,
                name.getInternalName(),
                null,
                OBJECT.getInternalName(),
                shape.interfaces().toArray(String[]::new));
        out.visitNestHost(nest);
        var shapes = new LinkedHashSet<Slots>();
        lambdas.forEach(lambda -> shapes.add(Slots.of(lambda.captured())));
        fields(out, shapes);
        for (var slots : shapes) {
            constructor(out, slots);
            maker(out, slots);
        }
        if (!constants.isEmpty()) {
            keepConstants(out);
        }
        shape.descriptors().forEach(descriptor -> method(out, new Method(shape.method(), descriptor)));
        out.visitEnd();
        return out.toByteArray();
    }

    private void fields(ClassVisitor out, Set<Slots> shapes) {
        out.visitField(ACC_PRIVATE | ACC_FINAL, WHICH, "I", null, null).visitEnd();
        shapes.stream()
                .flatMap(slots -> slots.list().stream())
                .distinct()
                .forEach(slot -> out.visitField(
                                ACC_PRIVATE | ACC_FINAL,
                                slot.name(),
                                slot.type().getDescriptor(),
                                null,
                                null)
                        .visitEnd());
        constants.forEach(
                which -> out.visitField(ACC_STATIC | ACC_FINAL, constant(which), shape.descriptor(), null, null)
                        .visitEnd());
    }

    private void constructor(ClassVisitor out, Slots slots) {
        var code = new GeneratorAdapter(ACC_PRIVATE, maker(slots), null, null, out);
        code.loadThis();
        code.invokeConstructor(OBJECT, BARE);
        int argument = 0;
        for (var slot : slots.list()) {
            code.loadThis();
            code.loadArg(argument++);
            code.putField(name, slot.name(), slot.type());
        }
        code.loadThis();
        code.loadArg(argument);
        code.putField(name, WHICH, Type.INT_TYPE);
        code.returnValue();
        code.endMethod();
    }

    private void maker(ClassVisitor out, Slots slots) {
        var code = new GeneratorAdapter(ACC_STATIC, factory(shape, slots), null, null, out);
        code.newInstance(name);
        code.dup();
        code.loadArgs();
        code.invokeConstructor(name, maker(slots));
        code.returnValue();
        code.endMethod();
    }

    private void keepConstants(ClassVisitor out) {
        var code = new GeneratorAdapter(ACC_STATIC, new Method("<clinit>", "()V"), null, null, out);
        for (int which : constants) {
            code.newInstance(name);
            code.dup();
            code.push(which);
            code.invokeConstructor(name, maker(Slots.of(List.of())));
            code.putStatic(name, constant(which), Type.getType(shape.descriptor()));
        }
        code.returnValue();
        code.endMethod();
    }

    private void method(ClassVisitor out, Method method) {
        var code = new GeneratorAdapter(ACC_PUBLIC, method, null, null, out);
        if (lambdas.size() == 1) {
            new Body(code, name, method).write(lambdas.get(0));
        } else {
            code.loadThis();
            code.getField(name, WHICH, Type.INT_TYPE);
            code.tableSwitch(IntStream.range(0, lambdas.size() - 1).toArray(), new TableSwitchGenerator() {
                @Override
                public void generateCase(int key, Label end) {
                    new Body(code, name, method).write(lambdas.get(key));
                }

                @Override
                public void generateDefault() {
                    new Body(code, name, method).write(lambdas.get(lambdas.size() - 1));
                }
            });
        }
        code.endMethod();
    }
}
