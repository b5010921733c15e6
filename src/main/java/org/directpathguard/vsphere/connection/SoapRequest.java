package org.directpathguard.vsphere.connection;

import com.vmware.vim25.ManagedObjectReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API.
 *
 * @param method the method's name
 * @param arguments its arguments in order, {@code _this} first
 * @param returns the type of what comes back, that of one element for a list; null for nothing
 * @param list whether a list comes back
 * @param patience how long the server may take before it answers, where it is asked to wait
 */
public record SoapRequest(
        String method,
        List<Argument> arguments,
        @Nullable Class<?> returns,
        boolean list,
        Optional<Duration> patience) {

    /**
     * Methods that may be sent again when the line breaks. The next page of a list is not among them: the server may
     * have moved on, and the second answer would leave a page out.
     */
    private static final Set<String> REPEATABLE = Set.of(
            "RetrieveServiceContent",
            "CurrentTime",
            "CreateContainerView",
            "RetrieveProperties",
            "RetrievePropertiesEx",
            "RetrieveDiskPartitionInfo",
            "QueryBootDevices",
            "QueryBoundVnics",
            "HasPrivilegeOnEntity",
            "HasPrivilegeOnEntities",
            "RetrieveEntityPermissions",
            "RetrieveManagedMethodExecuter",
            "FindExtension",
            "QueryEvents");

    /**
     * An argument.
     *
     * @param name its name
     * @param declared the type that the schema gives it, that of one element for a list
     * @param value its value; null leaves it out
     */
    public record Argument(
            String name, Class<?> declared, @Nullable Object value) {}

    /**
     * Starts a call.
     *
     * @param method the method's name
     * @param self the object it is called on
     * @return the call, which returns nothing yet
     */
    public static SoapRequest of(String method, ManagedObjectReference self) {
        return new SoapRequest(method, List.of(), null, false, Optional.empty())
                .with("_this", ManagedObjectReference.class, self);
    }

    /**
     * Adds an argument.
     *
     * @param name its name
     * @param declared the type that the schema gives it
     * @param value its value; null leaves it out
     * @return the longer call
     */
    public SoapRequest with(String name, Class<?> declared, @Nullable Object value) {
        List<Argument> longer = new ArrayList<>(arguments);
        longer.add(new Argument(name, declared, value));
        return new SoapRequest(method, List.copyOf(longer), returns, list, patience);
    }

    /**
     * Says what comes back.
     *
     * @param type the type that the schema gives it
     * @return the call
     */
    public SoapRequest returning(Class<?> type) {
        return new SoapRequest(method, arguments, type, false, patience);
    }

    /**
     * Says that a list comes back.
     *
     * @param element the type of its elements
     * @return the call
     */
    public SoapRequest returningList(Class<?> element) {
        return new SoapRequest(method, arguments, element, true, patience);
    }

    /**
     * Says that the server is asked to wait before it answers.
     *
     * @param time how long it may take
     * @return the call
     */
    public SoapRequest waitingFor(Duration time) {
        return new SoapRequest(method, arguments, returns, list, Optional.of(time));
    }

    boolean isRepeatable() {
        return REPEATABLE.contains(method);
    }
}
