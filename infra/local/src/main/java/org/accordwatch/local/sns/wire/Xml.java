package org.accordwatch.local.sns.wire;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An element of an answer: either text or children. */
public record Xml(String name, String text, List<Xml> children) {
    private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

    public Xml {
        children = List.copyOf(children);
    }

    public static Xml text(String name, String text) {
        return new Xml(name, text, List.of());
    }

    public static Xml of(String name, List<Xml> children) {
        return new Xml(name, "", children);
    }

    public static Xml of(String name, Xml... children) {
        return of(name, List.of(children));
    }

    /** A list as the query protocol writes it: an element called "member" for each. */
    public static Xml list(String name, List<List<Xml>> members) {
        return of(name, members.stream().map(fields -> of("member", fields)).toList());
    }

    /** A map as the query protocol writes it: an entry of key and value for each. */
    public static Xml map(String name, Map<String, String> map) {
        return of(
                name,
                map.entrySet().stream()
                        .map(entry -> of("entry", text("key", entry.getKey()), text("value", entry.getValue())))
                        .toList());
    }

    /** This element as a document in SNS's namespace. */
    public String document() {
        StringWriter document = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
            writer.writeStartDocument();
            writer.setDefaultNamespace(NAMESPACE);
            write(writer, true);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The answer cannot be written as XML.", e);
        }
        return document.toString();
    }

    private void write(XMLStreamWriter writer, boolean root) throws XMLStreamException {
        writer.writeStartElement(name);
        if (root) {
            writer.writeDefaultNamespace(NAMESPACE);
        }
        writer.writeCharacters(text);
        for (Xml child : children) {
            child.write(writer, false);
        }
        writer.writeEndElement();
    }
}
