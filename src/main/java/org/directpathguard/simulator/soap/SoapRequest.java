package org.directpathguard.simulator.soap;

import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;

/**
 * A method call.
 *
 * @param method the method's name
 * @param target the object it is called on
 * @param parameters an element whose children are the parameters
 */
public record SoapRequest(String method, ObjectReference target, Element parameters) {

    /**
     * Reads an envelope.
     *
     * @param envelope the root element
     * @return the call in its body
     * @throws SoapFaultException if there is none
     */
    public static SoapRequest of(Element envelope) throws SoapFaultException {
        Element call = envelope.child("Body")
                .flatMap(body -> body.children().stream().findFirst())
                .orElseThrow(() -> SoapFaultException.invalidRequest("The envelope has no body."));
        Element target = call.child("_this")
                .filter(Element::isReference)
                .orElseThrow(() -> SoapFaultException.invalidRequest("The call names no object."));
        return new SoapRequest(call.name(), ObjectReference.of(target), call);
    }

    /**
     * A parameter's text.
     *
     * @param name the parameter
     * @return its text, empty where it is absent
     */
    public String text(String name) {
        return parameters.textAt(name);
    }

    /**
     * A parameter that must be there.
     *
     * @param name the parameter
     * @return its element
     * @throws SoapFaultException if it is absent
     */
    public Element required(String name) throws SoapFaultException {
        return parameters.child(name).orElseThrow(() -> SoapFaultException.invalidArgument(name));
    }

    /**
     * A parameter that is a reference, where it is given.
     *
     * @param name the parameter
     * @return the reference, or empty
     */
    public Optional<ObjectReference> reference(String name) {
        return parameters.child(name).filter(Element::isReference).map(ObjectReference::of);
    }

    /**
     * A parameter that is a reference and must be there.
     *
     * @param name the parameter
     * @return the reference
     * @throws SoapFaultException if it is absent
     */
    public ObjectReference requiredReference(String name) throws SoapFaultException {
        return reference(name).orElseThrow(() -> SoapFaultException.invalidArgument(name));
    }

    /**
     * A parameter that is an array.
     *
     * @param name the parameter
     * @return its items
     */
    public List<Element> all(String name) {
        return parameters.all(name);
    }
}
