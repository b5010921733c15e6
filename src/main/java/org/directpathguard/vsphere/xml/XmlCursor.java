package org.directpathguard.vsphere.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A place in an XML text that only moves forward, within the limits it was given.
 *
 * <p>Prefixes are not resolved: saved inventories use {@code xsd:} and others without declaring them, and the vSphere
 * API needs no more than the difference between {@code type} and any prefixed {@code type}.
 */
public final class XmlCursor implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final InputStream source;
    private final XmlLimits limits;
    private final String[] names;
    private int depth;
    private long elements;

    private XmlCursor(XMLStreamReader reader, InputStream source, XmlLimits limits) {
        this.reader = reader;
        this.source = source;
        this.limits = limits;
        this.names = new String[limits.maxDepth() + 1];
    }

    /**
     * Opens a text and stands before its first element.
     *
     * @param source the text; closed with the cursor
     * @param limits how much of it is taken
     * @return the cursor
     * @throws IOException if reading fails, or as {@link UnreadableXmlException} if this is no XML
     */
    public static XmlCursor open(InputStream source, XmlLimits limits) throws IOException {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new LimitedInputStream(source, limits));
            return new XmlCursor(reader, source, limits);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            throw new UnreadableXmlException("it is not XML", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("it points to another document");
        });
        return factory;
    }

    /**
     * Moves to the next element inside the current one. The element found must be read or skipped to its end before
     * the next call.
     *
     * @return false when the current element has ended
     * @throws IOException if reading fails or the text is no XML
     */
    public boolean nextChild() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** {@return the name of the element just found, without its prefix} */
    public String name() {
        return names[depth];
    }

    /** {@return the names of all open elements, outermost first, parted by slashes} */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int level = 1; level <= depth; level++) {
            path.append(level == 1 ? "" : "/").append(names[level]);
        }
        return path.toString();
    }

    /** {@return the schema type that the element names for itself, without its prefix} */
    public Optional<String> schemaType() {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String prefix = reader.getAttributePrefix(index);
            if ("type".equals(reader.getAttributeLocalName(index)) && prefix != null && !prefix.isEmpty()) {
                return Optional.of(withoutPrefix(reader.getAttributeValue(index)));
            }
        }
        return Optional.empty();
    }

    /**
     * An attribute without prefix.
     *
     * @param name its name
     * @return its value, or null
     */
    public @Nullable String attribute(String name) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String prefix = reader.getAttributePrefix(index);
            if (name.equals(reader.getAttributeLocalName(index)) && (prefix == null || prefix.isEmpty())) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    /**
     * The text of the element just found; elements inside it are passed over.
     *
     * @return the text as it stands, blanks included
     * @throws IOException if reading fails or the text is no XML
     */
    public String text() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + reader.getTextLength() > limits.maxRun()) {
                        throw new XmlLimitException("a text in it is longer than " + limits.maxRun() + " characters");
                    }
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.START_ELEMENT -> skip();
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
    }

    /**
     * Passes over the element just found and everything in it.
     *
     * @throws IOException if reading fails or the text is no XML
     */
    public void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private int next() throws IOException {
        int event;
        try {
            event = reader.next();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (RuntimeException e) {
            // The platform's parser answers some malformed texts with runtime exceptions of many kinds.
            throw new UnreadableXmlException("it is not well-formed XML", e);
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableXmlException("it declares a document type or entities, which no vSphere API does");
            default -> {
                // Text, comments and the end of the document need no account.
            }
        }
        return event;
    }

    private void open() throws XmlLimitException {
        if (++depth > limits.maxDepth()) {
            throw new XmlLimitException("its elements are nested deeper than " + limits.maxDepth());
        }
        if (++elements > limits.maxElements()) {
            throw new XmlLimitException("it holds more than " + limits.maxElements() + " elements");
        }
        names[depth] = withoutPrefix(reader.getLocalName());
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.lastIndexOf(':') + 1).trim();
    }

    private static IOException unreadable(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof IOException io && !(cause instanceof java.io.CharConversionException)) {
                return io;
            }
        }
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ")";
        return new UnreadableXmlException("it is not well-formed XML, or it was cut off" + place, e);
    }

    private static @Nullable Throwable next(Throwable cause) {
        Throwable nested = cause instanceof XMLStreamException stream ? stream.getNestedException() : cause.getCause();
        return nested == cause ? null : nested;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new UnreadableXmlException("it could not be closed", e);
        } finally {
            source.close();
        }
    }
}
