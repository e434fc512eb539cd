package org.accordwatch.local.sns.wire;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A call of the AWS query protocol: its parameters by their flat names, and the region that it was signed for.
 * Signatures are not checked, since a stand-in knows no secrets; only whether a call carries one matters.
 */
public record QueryRequest(Map<String, String> parameters, Optional<String> signedFor) {
    private static final Pattern CREDENTIAL_REGION = Pattern.compile("Credential=[^/,\\s]+/[0-9]{8}/([a-z0-9-]+)/");
    private static final String REGION_OF_UNSIGNED_CALLS = "us-east-1";

    public QueryRequest {
        parameters = Map.copyOf(parameters);
    }

    public static QueryRequest of(Map<String, String> parameters, Optional<String> authorization) {
        return new QueryRequest(
                parameters,
                authorization
                        .map(CREDENTIAL_REGION::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1)));
    }

    public boolean signed() {
        return signedFor.isPresent();
    }

    public String region() {
        return signedFor.orElse(REGION_OF_UNSIGNED_CALLS);
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public boolean flag(String name) {
        return optional(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A parameter that the API reference marks as required. An empty one is for the operation to judge. */
    public String required(String name) {
        return optional(name)
                .orElseThrow(() -> new SnsException(
                        SnsErrorCode.VALIDATION_ERROR,
                        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must not be null"
                                .formatted(Character.toLowerCase(name.charAt(0)) + name.substring(1))));
    }

    /** The numbered members below a prefix such as {@code Tags.member}, in the order of their numbers. */
    public List<QueryRequest> members(String prefix) {
        Pattern numbered = Pattern.compile(Pattern.quote(prefix) + "\\.([0-9]{1,9})\\.(.+)");
        Map<Integer, Map<String, String>> byNumber = new TreeMap<>();
        parameters.forEach((name, value) -> {
            Matcher member = numbered.matcher(name);
            if (member.matches()) {
                byNumber.computeIfAbsent(Integer.valueOf(member.group(1)), _ -> new LinkedHashMap<>())
                        .put(member.group(2), value);
            }
        });
        return byNumber.values().stream()
                .map(member -> new QueryRequest(member, signedFor))
                .toList();
    }

    /** The values of a list of plain values below a prefix such as {@code TagKeys.member}. */
    public List<String> list(String prefix) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> optional(prefix + "." + number))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A map parameter such as {@code Attributes}, sent as {@code Attributes.entry.1.key} and {@code .value}. */
    public Map<String, String> map(String name) {
        return members(name + ".entry").stream()
                .collect(toUnmodifiableMap(
                        entry -> entry.required("key"),
                        entry -> entry.optional("value").orElse(""),
                        (_, later) -> later));
    }
}
