package org.directpathguard.web.picture;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes SVG elements; names and texts are escaped by the XML writer. */
final class Svg {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    Svg() {
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("No XML writer for a string", impossible);
        }
    }

    /** Opens an element; attributes come in pairs of name and value. */
    Svg open(String element, Object... attributes) {
        return write(() -> {
            writer.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    Svg close() {
        return write(writer::writeEndElement);
    }

    Svg empty(String element, Object... attributes) {
        return write(() -> {
            writer.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    Svg text(String element, String content, Object... attributes) {
        return write(() -> {
            writer.writeStartElement(element);
            writeAttributes(attributes);
            writer.writeCharacters(content);
            writer.writeEndElement();
        });
    }

    String finish() {
        write(writer::flush);
        return text.toString();
    }

    static String number(double value) {
        String written = String.format(Locale.ROOT, "%.1f", value);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    private void writeAttributes(Object... attributes) throws XMLStreamException {
        for (int index = 0; index + 1 < attributes.length; index += 2) {
            Object value = attributes[index + 1];
            writer.writeAttribute(
                    attributes[index].toString(), value instanceof Double size ? number(size) : value.toString());
        }
    }

    private Svg write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A string can't refuse to be written to", impossible);
        }
        return this;
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }
}
