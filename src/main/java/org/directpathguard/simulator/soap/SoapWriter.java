package org.directpathguard.simulator.soap;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ElementWriter;

/** Writes envelopes with the prefixes that vCenter uses. */
public final class SoapWriter {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String VIM = "urn:vim25";

    private SoapWriter() {}

    /**
     * Writes an answer.
     *
     * @param method the method that was called
     * @param results its return values, in order
     * @return the envelope in UTF-8
     */
    public static byte[] answer(String method, List<Element> results) {
        return envelope(writer -> {
            writer.writeStartElement(method + "Response");
            writer.writeDefaultNamespace(VIM);
            for (Element result : results) {
                ElementWriter.write(result, writer);
            }
            writer.writeEndElement();
        });
    }

    /**
     * Writes a fault.
     *
     * @param fault what went wrong
     * @return the envelope in UTF-8
     */
    public static byte[] fault(SoapFaultException fault) {
        Element detail = fault.fault();
        return envelope(writer -> {
            writer.writeStartElement("soapenv", "Fault", ENVELOPE);
            text(writer, "faultcode", "ServerFaultCode");
            text(writer, "faultstring", String.valueOf(fault.getMessage()));
            writer.writeStartElement("detail");
            writer.writeStartElement(detail.type() + "Fault");
            writer.writeDefaultNamespace(VIM);
            writer.writeAttribute("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "type", detail.type());
            for (Element property : detail.children()) {
                ElementWriter.write(property, writer);
            }
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeEndElement();
        });
    }

    private static void text(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    private static byte[] envelope(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = ElementWriter.open(bytes);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("soapenv", "Envelope", ENVELOPE);
            writer.writeNamespace("soapenv", ENVELOPE);
            writer.writeNamespace("xsd", XMLConstants.W3C_XML_SCHEMA_NS_URI);
            writer.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
            writer.writeStartElement("soapenv", "Body", ENVELOPE);
            body.write(writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An envelope can't be written to memory", e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Body {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }
}
