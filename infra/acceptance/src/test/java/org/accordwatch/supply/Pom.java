package org.accordwatch.supply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A pom.xml of the project, as it is written. */
record Pom(Document document) {
    /** Of what comes from elsewhere: libraries, plugins, processors, formatters. The project's own modules have the project's. */
    private static final String VERSIONS = """
            //*[self::dependency or self::plugin or self::extension or self::path or self::palantirJavaFormat]\
            [not(groupId = 'org.accordwatch')]/version""";

    /** Modules of the project that one needs, by a dependency of its own or of a plugin. */
    private static final String NEEDED = "//dependency[groupId = 'org.accordwatch']/artifactId";

    /** The root's has the empty name. */
    static Pom read(String module) {
        var file = Path.of("../..", module, "pom.xml");
        try {
            return new Pom(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read.", e);
        }
    }

    List<String> modules() {
        return texts("/project/modules/module");
    }

    String artifact() {
        return String.join(" ", texts("/project/artifactId"));
    }

    /** Artifacts of the project itself. */
    List<String> needed() {
        return texts(NEEDED);
    }

    List<String> versions() {
        return texts(VERSIONS);
    }

    /** The value of the property that a version refers to, or the version itself. */
    String resolved(String version) {
        return version.startsWith("${")
                ? String.join(" ", texts("/project/properties/" + version.substring(2, version.length() - 1)))
                : version;
    }

    private List<String> texts(String path) {
        try {
            var nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(index -> nodes.item(index).getTextContent().strip())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
