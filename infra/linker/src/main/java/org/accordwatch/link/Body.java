package org.accordwatch.link;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/** What a lambda does, in a method of the interface that it is: hands what it took in and what it is given to its target. */
record Body(GeneratorAdapter code, Type self, Method method) {
    void write(Lambda lambda) {
        var adaptation = new Adaptation(code);
        if (lambda.isConstructor()) {
            code.newInstance(lambda.owner());
            code.dup();
        }
        var parameters = lambda.parameters();
        var captured = lambda.captured();
        var slots = Slots.of(captured).list();
        for (int index = 0; index < captured.size(); index++) {
            var slot = slots.get(index);
            code.loadThis();
            code.getField(self, slot.name(), slot.type());
            var from = slot.type().getSort() == Type.OBJECT ? slot.type() : captured.get(index);
            adaptation.adapt(from, from, parameters.get(index));
        }
        var given = method.getArgumentTypes();
        var called = lambda.called().getArgumentTypes();
        for (int index = 0; index < given.length; index++) {
            code.loadArg(index);
            adaptation.adapt(given[index], called[index], parameters.get(captured.size() + index));
        }
        invoke(lambda);
        adaptation.answer(lambda.result(), method.getReturnType());
    }

    private void invoke(Lambda lambda) {
        var target = lambda.target();
        int instruction = switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            // A private method, which from another class of the nest is called like any other.
            default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        code.visitMethodInsn(instruction, target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
    }
}
