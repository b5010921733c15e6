package org.directpathguard.simulator.data;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into elements. Document type definitions and entities are refused: a request needs neither. */
public final class ElementReader {

    private static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    private static final String SCHEMA = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final XMLInputFactory FACTORY = factory();

    private final Deque<Open> open = new ArrayDeque<>();

    private ElementReader() {}

    /**
     * Reads one document.
     *
     * @param document XML in an encoding that it declares, or UTF-8
     * @return its root
     * @throws XMLStreamException if it is not well-formed
     */
    public static Element read(InputStream document) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(document);
        try {
            return new ElementReader().readRoot(reader);
        } finally {
            reader.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Element readRoot(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> open.push(open(reader));
                case XMLStreamConstants.CHARACTERS -> characters(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().close();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.element().children.add(closed);
                }
                default -> {}
            }
        }
        throw new XMLStreamException("no element");
    }

    private void characters(String text) {
        if (!open.isEmpty()) {
            open.element().text.append(text);
        }
    }

    private static Open open(XMLStreamReader reader) {
        String type = "";
        String reference = "";
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals("type")) {
                String value = reader.getAttributeValue(index);
                if (INSTANCE.equals(reader.getAttributeNamespace(index))) {
                    type = resolved(reader, value);
                } else {
                    reference = value;
                }
            }
        }
        return new Open(reader.getLocalName(), type, reference, new StringBuilder(), new ArrayList<>());
    }

    private static String resolved(XMLStreamReader reader, String type) {
        int colon = type.indexOf(':');
        if (colon < 0) {
            return type;
        }
        String prefix = type.substring(0, colon);
        String local = type.substring(colon + 1);
        boolean schema = SCHEMA.equals(reader.getNamespaceURI(prefix)) || "xsd".equals(prefix);
        return schema ? "xsd:" + local : local;
    }

    private record Open(String name, String type, String reference, StringBuilder text, List<Element> children) {

        Element close() {
            return new Element(name, type, reference, children.isEmpty() ? text.toString() : "", children);
        }
    }
}
