package org.accordwatch.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the deployed jar is put together from, as CycloneDX has it. */
record BillOfMaterials(List<Component> components) {

    BillOfMaterials {
        components = List.copyOf(components);
    }

    /**
     * A library.
     *
     * @param name group and artifact
     * @param licences SPDX's ids, or what else its authors call them; empty if they say nothing
     */
    record Component(String name, String version, Set<String> licences) {}

    static BillOfMaterials read(Path file) throws IOException {
        var json = JsonMapper.builder().build().readTree(file.toFile());
        return new BillOfMaterials(json.path("components")
                .valueStream()
                .map(BillOfMaterials::component)
                .toList());
    }

    private static Component component(JsonNode json) {
        return new Component(
                json.path("group").asText() + ":" + json.path("name").asText(),
                json.path("version").asText(),
                json.path("licenses")
                        .valueStream()
                        .map(BillOfMaterials::licence)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String licence(JsonNode choice) {
        var licence = choice.path("license");
        return choice.path("expression")
                .asText(licence.path("id").asText(licence.path("name").asText()));
    }
}
