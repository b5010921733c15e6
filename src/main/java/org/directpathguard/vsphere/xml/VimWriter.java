package org.directpathguard.vsphere.xml;

import com.vmware.vim25.ManagedObjectReference;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes vim25 objects as XML: properties in the order of the schema, types named where they differ from the schema's.
 *
 * <p>The text around them must declare {@code xsi} and {@code xsd}; {@link #start} does.
 */
public final class VimWriter implements AutoCloseable {

    /**
     * Ids of a vCenter are short and plain, but those of a stand-alone ESXi host hold names and paths, such as {@code
     * HaNetwork-VM Network}; everything that text can hold is escaped.
     */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\S)[^\\p{Cntrl}]{1,512}");

    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,127}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]");

    private final XMLStreamWriter xml;
    private final VimTypes types;

    /**
     * Writes to a stream, in UTF-8.
     *
     * @param out takes the text; it is flushed, not closed
     * @param types the classes that may be written
     */
    public VimWriter(OutputStream out, VimTypes types) {
        this.types = types;
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param name its name, prefix included
     * @param namespaces pairs of prefix and namespace to declare, the empty prefix for the default one
     */
    public void start(String name, String... namespaces) {
        try {
            xml.writeStartElement(name);
            for (int index = 0; index + 1 < namespaces.length; index += 2) {
                String prefix = namespaces[index];
                xml.writeAttribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespaces[index + 1]);
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Closes the element that was opened last. */
    public void end() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /**
     * Writes a value as one element, or as many as a list has.
     *
     * @param name the element's name
     * @param declared the type that the schema gives the element, that of one element for a list
     * @param value the value; nothing is written for null
     * @throws IllegalArgumentException if a managed object reference or a text can't be sent
     */
    public void write(String name, Class<?> declared, @Nullable Object value) {
        try {
            if (value != null && value.getClass().isArray() && declared != Object.class) {
                for (int index = 0; index < Array.getLength(value); index++) {
                    writeOne(name, declared, Array.get(value, index));
                }
            } else if (value != null) {
                writeOne(name, declared, value);
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void writeOne(String name, Class<?> declared, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value instanceof ManagedObjectReference reference) {
            writeReference(declared, reference);
        } else if (value.getClass().isArray()) {
            writeList(value);
        } else if (Scalars.schemaName(value.getClass()).isPresent()) {
            if (declared == Object.class) {
                writeType("xsd:" + Scalars.schemaName(value.getClass()).orElseThrow());
            }
            xml.writeCharacters(checked(Scalars.write(value)));
        } else if (value instanceof Enum<?> constant) {
            if (declared == Object.class) {
                writeType(constant.getDeclaringClass().getSimpleName());
            }
            xml.writeCharacters(constant.name());
        } else {
            writeObject(declared, value);
        }
        xml.writeEndElement();
    }

    private void writeReference(Class<?> declared, ManagedObjectReference reference) throws XMLStreamException {
        if (reference.val == null || !REFERENCE.matcher(reference.val).matches()) {
            throw new IllegalArgumentException("Not a managed object reference: " + reference.val);
        }
        if (reference.type != null) {
            if (!TYPE.matcher(reference.type).matches()) {
                throw new IllegalArgumentException("Not a type of managed objects: " + reference.type);
            }
            xml.writeAttribute("type", reference.type);
        }
        if (declared == Object.class) {
            writeType("ManagedObjectReference");
        }
        xml.writeCharacters(reference.val);
    }

    private void writeObject(Class<?> declared, Object value) throws XMLStreamException {
        Class<?> type = value.getClass();
        if (!type.getSimpleName().equals(declared.getSimpleName())) {
            writeType(type.getSimpleName());
        }
        for (FieldPlan field : types.plan(type).fields()) {
            write(field.name(), field.element(), field.get(value));
        }
    }

    /** A list where any type may stand: {@code ArrayOfX} with one element {@code X} for each value. */
    private void writeList(Object array) throws XMLStreamException {
        Class<?> element = array.getClass().getComponentType();
        String schemaName = Scalars.schemaName(boxed(element)).orElse("");
        String name = schemaName.isEmpty() ? element.getSimpleName() : schemaName;
        writeType("ArrayOf" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
        for (int index = 0; index < Array.getLength(array); index++) {
            writeOne(name, element, Array.get(array, index));
        }
    }

    private void writeType(String name) throws XMLStreamException {
        xml.writeAttribute("xsi:type", name);
    }

    private static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0).getClass() : type;
    }

    private static String checked(String text) {
        if (FORBIDDEN.matcher(text).find()) {
            throw new IllegalArgumentException("XML can't carry a control character that is part of this text");
        }
        return text;
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("The XML could not be written", e);
    }

    @Override
    public void close() {
        try {
            xml.flush();
            xml.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }
}
