package org.directpathguard.vsphere.connection;

import com.vmware.vim25.MethodFault;
import java.rmi.RemoteException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server refused a call. Carries the typed fault, which the binding's own exceptions lost on current Java. */
public final class SoapFault extends RemoteException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final transient @Nullable MethodFault fault;

    SoapFault(String type, String message, @Nullable MethodFault fault) {
        super(message);
        this.type = type;
        this.fault = fault;
    }

    /** {@return the API's name of the fault, for instance {@code NotAuthenticated}; of a newer one too} */
    public String type() {
        return type;
    }

    /**
     * The fault's own properties.
     *
     * @param kind the fault expected
     * @param <F> its class
     * @return the fault; empty when it is another one
     */
    public <F extends MethodFault> Optional<F> as(Class<F> kind) {
        return kind.isInstance(fault) ? Optional.of(kind.cast(fault)) : Optional.empty();
    }
}
