package org.accordwatch.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * Where a class that is several lambdas keeps the values that one of them has taken in. References share fields, whatever they refer to.
 */
record Slots(List<Slot> list) {
    private static final Type REFERENCE = Type.getType(Object.class);

    /** A field. */
    record Slot(String name, Type type) {}

    static Slots of(List<Type> captured) {
        var counts = new HashMap<Type, Integer>();
        var slots = new ArrayList<Slot>();
        for (var type : captured) {
            var kept = kept(type);
            int number = counts.merge(kept, 1, Integer::sum);
            slots.add(new Slot((kept.equals(REFERENCE) ? "O" : kept.getDescriptor()) + number, kept));
        }
        return new Slots(List.copyOf(slots));
    }

    private static Type kept(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT -> Type.INT_TYPE;
            case Type.OBJECT, Type.ARRAY -> REFERENCE;
            default -> type;
        };
    }

    Type[] types() {
        return list.stream().map(Slot::type).toArray(Type[]::new);
    }
}
