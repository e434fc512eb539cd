package org.accordwatch.aws;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An element of an answer in XML, without attributes, of which services make no use.
 *
 * @param text of the element itself
 */
record Element(String name, String text, List<Element> children) {
    private static final XMLInputFactory FACTORY = factory();

    /** The JDK's own, which need not be looked for. What XML can fetch or repeat is nothing that a service answers with. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws IOException when it is not XML */
    static Element parse(SdkBytes xml) throws IOException {
        try {
            var reader = reader(xml);
            reader.nextTag();
            return read(reader);
        } catch (XMLStreamException broken) {
            throw new IOException("the answer is not XML", broken);
        }
    }

    /** One at a time: readers have one thread each, but nobody promises that a factory has no state of its own. */
    private static synchronized XMLStreamReader reader(SdkBytes xml) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(xml.asInputStream());
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        var name = reader.getLocalName();
        var text = new StringBuilder();
        var children = new ArrayList<Element>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(read(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Element(name, text.toString(), children);
                }
                default -> {}
            }
        }
    }

    Optional<Element> child(String wanted) {
        for (var child : children) {
            if (child.name.equals(wanted)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** Empty where there is no such child. */
    String textOf(String wanted) {
        return child(wanted).map(Element::text).orElse("");
    }
}
