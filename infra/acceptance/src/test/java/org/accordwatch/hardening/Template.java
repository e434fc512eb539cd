package org.accordwatch.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accordwatch.local.template.CloudFormationYaml;

/**
 * template.yaml as it was parsed, with its functions left as they stand.
 *
 * @param reasons the comments right above statements of policies, by resource and Sid: {@code SubscribeRole.SendCode}
 */
record Template(ObjectNode json, Map<String, String> reasons) {
    private static final Pattern RESOURCE = Pattern.compile("  (\\w+):\\s*");
    private static final Pattern STATEMENT = Pattern.compile("\\s+- Sid: (\\w+)\\s*");

    Template {
        reasons = Map.copyOf(reasons);
    }

    static Template read() {
        try {
            var text = Files.readString(Path.of("../../template.yaml"));
            return new Template(
                    (ObjectNode) CloudFormationYaml.parse("template.yaml", text),
                    reasons(text.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is deployed with these parameters, and the defaults of all others. */
    Stack with(Map<String, String> parameters) {
        return Stack.of(json, parameters);
    }

    Stack in(String stage) {
        return with(Map.of("Stage", stage));
    }

    /** The values that the parameter Stage may have. */
    Set<String> stages() {
        return json.at("/Parameters/Stage/AllowedValues")
                .valueStream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> reasons(List<String> lines) {
        var reasons = new HashMap<String, String>();
        var resource = "";
        var comment = "";
        for (var line : lines) {
            resource = first(RESOURCE, line, resource);
            var sid = first(STATEMENT, line, "");
            if (!sid.isEmpty() && !comment.isEmpty()) {
                reasons.put(resource + "." + sid, comment);
            }
            comment = line.strip().startsWith("#") ? comment + line.strip().substring(1) : "";
        }
        return reasons;
    }

    private static String first(Pattern pattern, String line, String otherwise) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(1) : otherwise;
    }
}
