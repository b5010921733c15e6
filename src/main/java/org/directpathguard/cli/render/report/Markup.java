package org.directpathguard.cli.render.report;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements, attributes and texts, escaped; for XML and for HTML that is written in XML's syntax. */
final class Markup {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private Markup(String begin) {
        text.append(begin);
        try {
            writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text in memory can always be written", impossible);
        }
    }

    static Markup xml() {
        return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    static Markup html() {
        return new Markup("<!DOCTYPE html>\n");
    }

    /** Begins an element; attributes come as name and value by turns. */
    Markup begin(String name, String... attributes) {
        return write(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
        });
    }

    /** An element that can't hold anything. */
    Markup empty(String name, String... attributes) {
        return write(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], Text.clean(attributes[i + 1]));
        }
    }

    /** Ends the element that was begun last. */
    Markup end() {
        return write(() -> {
            writer.writeEndElement();
            writer.writeCharacters("\n");
        });
    }

    Markup words(String words) {
        return write(() -> writer.writeCharacters(Text.clean(words)));
    }

    /** Text with its line breaks, such as numbered steps. */
    Markup lines(String lines) {
        return write(() -> writer.writeCharacters(
                String.join("\n", lines.lines().map(Text::clean).toList())));
    }

    /** A whole element that holds nothing but words. */
    Markup element(String name, String words, String... attributes) {
        return begin(name, attributes).words(words).end();
    }

    private Markup write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A text in memory can always be written", impossible);
        }
    }

    @Override
    public String toString() {
        write(writer::flush);
        return text.toString();
    }

    @FunctionalInterface
    private interface Writing {

        void write() throws XMLStreamException;
    }
}
