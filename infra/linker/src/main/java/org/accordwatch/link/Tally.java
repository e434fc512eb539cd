package org.accordwatch.link;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** How many call sites of each kind are linked, and how many are left to the JVM. */
final class Tally {
    private final Map<String, Integer> linked = new TreeMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    void linked(InvokeDynamicInsnNode site) {
        linked.merge(kind(site), 1, Integer::sum);
    }

    void left(InvokeDynamicInsnNode site) {
        left.merge(kind(site), 1, Integer::sum);
    }

    private static String kind(InvokeDynamicInsnNode site) {
        var owner = site.bsm.getOwner();
        return owner.substring(owner.lastIndexOf('/') + 1) + "." + site.bsm.getName();
    }

    @Override
    public String toString() {
        return "linked " + linked + ", left to the JVM " + left;
    }
}
