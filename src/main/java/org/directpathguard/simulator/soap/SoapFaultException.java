package org.directpathguard.simulator.soap;

import java.io.Serial;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;

/** A fault of the vSphere API, on its way to the client. */
public final class SoapFaultException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Element fault;

    /**
     * Makes a fault.
     *
     * @param type the fault's type, for instance {@code NoPermission}
     * @param message the words a server would send
     * @param properties the fault's own properties
     */
    public SoapFaultException(String type, String message, List<Element> properties) {
        super(message);
        fault = new Element("fault", type, "", "", properties);
    }

    /** {@return the session is missing, expired or closed} */
    public static SoapFaultException notAuthenticated(ObjectReference object) {
        return new SoapFaultException(
                "NotAuthenticated",
                "The session is not authenticated.",
                List.of(Vim.reference("object", object), Vim.text("privilegeId", "System.View")));
    }

    /** {@return the account lacks a privilege on an object} */
    public static SoapFaultException noPermission(ObjectReference object, String privilege) {
        return new SoapFaultException(
                "NoPermission",
                "Permission to perform this operation was denied.",
                List.of(Vim.reference("object", object), Vim.text("privilegeId", privilege)));
    }

    /** {@return the object is gone or never was} */
    public static SoapFaultException objectNotFound(ObjectReference object) {
        return new SoapFaultException(
                "ManagedObjectNotFound",
                "The object '" + object + "' has already been deleted or has not been completely created",
                List.of(Vim.reference("obj", object)));
    }

    /** {@return the object's type has no such method, or the simulator does not play it} */
    public static SoapFaultException methodNotFound(ObjectReference object, String method) {
        return new SoapFaultException(
                "MethodNotFound",
                "The method '" + method + "' of " + object + " is not available here.",
                List.of(Vim.reference("receiver", object), Vim.text("method", method)));
    }

    /** {@return a parameter has a value that can't be} */
    public static SoapFaultException invalidArgument(String parameter) {
        return new SoapFaultException(
                "InvalidArgument",
                "A specified parameter was not correct: " + parameter,
                List.of(Vim.text("invalidProperty", parameter)));
    }

    /** {@return a property path that the type lacks} */
    public static SoapFaultException invalidProperty(String path) {
        return new SoapFaultException("InvalidProperty", "", List.of(Vim.text("name", path)));
    }

    /** {@return the request can't be understood} */
    public static SoapFaultException invalidRequest(String message) {
        return new SoapFaultException("InvalidRequest", message, List.of());
    }

    /** {@return the fault as data: an element that names its type} */
    public Element fault() {
        return fault;
    }

    /**
     * The fault as it stands inside of other data.
     *
     * @param name the property that holds it
     * @return a LocalizedMethodFault
     */
    public Element localized(String name) {
        return Vim.data(name, fault, Vim.text("localizedMessage", String.valueOf(getMessage())));
    }
}
