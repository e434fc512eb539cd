package org.accordwatch.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/** Evaluates the template's {@code Conditions}. */
final class Conditions {

    private final JsonNode declared;
    private final Intrinsics intrinsics;

    Conditions(JsonNode declared, Intrinsics intrinsics) {
        this.declared = declared;
        this.intrinsics = intrinsics;
    }

    boolean holds(String name, String where) {
        if (!declared.has(name)) {
            throw new TemplateException(where, "the template has no condition " + name);
        }
        return test(declared.get(name), "Conditions." + name);
    }

    private boolean test(JsonNode node, String where) {
        if (!node.isObject() || node.size() != 1) {
            throw new TemplateException(where, "a condition is one function such as Fn::Equals");
        }
        String function = node.fieldNames().next();
        JsonNode argument = node.get(function);
        return switch (function) {
            case "Condition" -> holds(argument.asText(), where);
            case "Fn::Equals" -> operand(argument, 0, where).equals(operand(argument, 1, where));
            case "Fn::Not" -> !test(argument.path(0), where);
            case "Fn::And" -> argument.valueStream().allMatch(each -> test(each, where));
            case "Fn::Or" -> argument.valueStream().anyMatch(each -> test(each, where));
            default -> throw new TemplateException(where, "the function " + function + " is not known in a condition");
        };
    }

    private String operand(JsonNode operands, int index, String where) {
        return intrinsics.text(operands.path(index), where);
    }
}
