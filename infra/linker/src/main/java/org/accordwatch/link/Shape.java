package org.accordwatch.link;

import java.util.List;

/**
 * What the objects of several lambdas have in common, so that one class can be all of them and is no more than each.
 *
 * @param interfaces internal names, the functional one first
 * @param method the one that the lambda is
 * @param descriptors of that method: as the interface declares it, and bridges
 */
record Shape(List<String> interfaces, String method, List<String> descriptors) {
    Shape {
        interfaces = List.copyOf(interfaces);
        descriptors = List.copyOf(descriptors);
    }

    /** For the name of a class. */
    String simpleName() {
        var name = interfaces.get(0);
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }

    String descriptor() {
        return "L" + interfaces.get(0) + ";";
    }
}
