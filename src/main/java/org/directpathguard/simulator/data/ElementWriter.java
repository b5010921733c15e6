package org.directpathguard.simulator.data;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements as XML in the way vCenter does: {@code xsi} and {@code xsd} declared by the surroundings. */
public final class ElementWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String INSTANCE = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final XMLStreamWriter writer;

    private ElementWriter(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /**
     * Opens a writer on a stream; the stream stays open when the writer is done.
     *
     * @param target where to write, in UTF-8
     * @return the StAX writer, for what stands around the elements
     * @throws XMLStreamException if the stream can't be written
     */
    public static XMLStreamWriter open(OutputStream target) throws XMLStreamException {
        return FACTORY.createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
    }

    /**
     * Writes one element and everything below it.
     *
     * @param element what to write
     * @param target a writer where the prefix {@code xsi} is bound
     * @throws XMLStreamException if the stream can't be written
     */
    public static void write(Element element, XMLStreamWriter target) throws XMLStreamException {
        new ElementWriter(target).write(element);
    }

    /**
     * Writes an element as a document of its own, with every prefix that it needs.
     *
     * @param root the element
     * @param namespace the default namespace
     * @return the document in UTF-8
     */
    public static ByteArrayOutputStream document(Element root, String namespace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = open(bytes);
            writer.writeStartElement(root.name());
            writer.writeDefaultNamespace(namespace);
            writer.writeNamespace("xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
            writer.writeNamespace("xsi", INSTANCE);
            if (!root.type().isEmpty()) {
                writer.writeAttribute("xsi", INSTANCE, "type", root.type());
            }
            writer.writeCharacters(root.text());
            for (Element child : root.children()) {
                write(child, writer);
            }
            writer.writeEndElement();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An element can't be written to memory", e);
        }
        return bytes;
    }

    private void write(Element element) throws XMLStreamException {
        boolean empty = element.children().isEmpty() && element.text().isEmpty();
        if (empty) {
            writer.writeEmptyElement(element.name());
        } else {
            writer.writeStartElement(element.name());
        }
        if (element.isReference()) {
            writer.writeAttribute("type", element.reference());
        }
        if (!element.type().isEmpty()) {
            writer.writeAttribute("xsi", INSTANCE, "type", element.type());
        }
        if (empty) {
            return;
        }
        writer.writeCharacters(element.text());
        for (Element child : element.children()) {
            write(child);
        }
        writer.writeEndElement();
    }
}
