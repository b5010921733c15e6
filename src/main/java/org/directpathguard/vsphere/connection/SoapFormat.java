package org.directpathguard.vsphere.connection;

import com.vmware.vim25.MethodFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.directpathguard.vsphere.xml.Remarks;
import org.directpathguard.vsphere.xml.UnreadableXmlException;
import org.directpathguard.vsphere.xml.VimReader;
import org.directpathguard.vsphere.xml.VimWriter;
import org.directpathguard.vsphere.xml.XmlCursor;
import org.directpathguard.vsphere.xml.XmlLimits;
import org.jspecify.annotations.Nullable;

/** Calls as SOAP envelopes, and envelopes as answers or faults. */
final class SoapFormat {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    private SoapFormat() {}

    static byte[] write(SoapRequest request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (VimWriter writer = new VimWriter(out, NewerTypes.all())) {
            writer.start("soapenv:Envelope", "soapenv", ENVELOPE, "xsd", SCHEMA, "xsi", SCHEMA + "-instance");
            writer.start("soapenv:Body");
            writer.start(request.method(), "", "urn:vim25");
            for (SoapRequest.Argument argument : request.arguments()) {
                writer.write(argument.name(), argument.declared(), argument.value());
            }
            writer.end();
            writer.end();
            writer.end();
        }
        return out.toByteArray();
    }

    /** Reads an answer; a fault in it is thrown as {@link SoapFault}. */
    static Answer read(SoapRequest request, InputStream in, XmlLimits limits) throws IOException {
        try (XmlCursor cursor = XmlCursor.open(in, limits)) {
            enter(cursor, "Envelope");
            while (cursor.nextChild()) {
                if ("Body".equals(cursor.name())) {
                    Answer answer = body(request, cursor);
                    HttpTransport.drain(in);
                    return answer;
                }
                cursor.skip();
            }
        }
        throw new UnreadableXmlException("it is a SOAP envelope without a body");
    }

    private static void enter(XmlCursor cursor, String name) throws IOException {
        if (!cursor.nextChild() || !name.equals(cursor.name())) {
            throw new UnreadableXmlException("it is no SOAP envelope");
        }
    }

    private static Answer body(SoapRequest request, XmlCursor cursor) throws IOException {
        if (!cursor.nextChild()) {
            throw new UnreadableXmlException("it is a SOAP envelope with an empty body");
        }
        Remarks remarks = new Remarks();
        VimReader reader = new VimReader(cursor, NewerTypes.all(), remarks);
        if ("Fault".equals(cursor.name())) {
            throw fault(cursor, reader);
        }
        if (!cursor.name().startsWith(request.method())) {
            throw new UnreadableXmlException("it answers another call");
        }
        @Nullable Object value = values(request, cursor, reader);
        // What follows must still be XML: an answer that was cut off here is cut off all the same.
        cursor.nextChild();
        return new Answer(value, remarks);
    }

    private static @Nullable Object values(SoapRequest request, XmlCursor cursor, VimReader reader) throws IOException {
        List<Object> values = new ArrayList<>();
        while (cursor.nextChild()) {
            if ("returnval".equals(cursor.name()) && request.returns() != null) {
                values.add(reader.read(request.returns()));
            } else {
                cursor.skip();
            }
        }
        if (request.list() && request.returns() != null) {
            Object array = Array.newInstance(request.returns(), values.size());
            for (int index = 0; index < values.size(); index++) {
                Array.set(array, index, values.get(index));
            }
            return values.isEmpty() ? null : array;
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static SoapFault fault(XmlCursor cursor, VimReader reader) throws IOException {
        String message = "";
        String type = "";
        @Nullable MethodFault fault = null;
        while (cursor.nextChild()) {
            if ("faultstring".equals(cursor.name())) {
                message = cursor.text().strip();
            } else if ("detail".equals(cursor.name()) && cursor.nextChild()) {
                String element = cursor.name();
                type = cursor.schemaType().orElse(element.replaceAll("Fault$", ""));
                Class<?> kind = NewerTypes.all()
                        .find(type)
                        .filter(MethodFault.class::isAssignableFrom)
                        .orElse(MethodFault.class);
                fault = reader.read(kind) instanceof MethodFault typed ? typed : null;
                while (cursor.nextChild()) {
                    cursor.skip();
                }
            } else {
                cursor.skip();
            }
        }
        return new SoapFault(type, message, fault);
    }
}
