package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostSystemConnectionState;
import java.util.Optional;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HostReference;

/** Hosts as others refer to them. */
public final class HostReferences {

    private HostReferences() {}

    /**
     * The host that a bag of {@link ObjectKind#HOST_NAME} or {@link ObjectKind#HOST} holds.
     *
     * @param bag the properties
     * @return the reference; without a name the id stands for it
     */
    public static HostReference of(PropertyBag bag) {
        Mapping host = Mapping.ofHost(bag);
        return new HostReference(
                bag.moid(), host.optional("name", String.class).orElse(bag.moid()), uuid(host), connection(host));
    }

    static Optional<String> uuid(Mapping host) {
        return host.optional("hardware.systemInfo.uuid", String.class)
                .value()
                .or(() -> host.optional("summary.hardware.uuid", String.class).value())
                .flatMap(Mapping::filled);
    }

    static ConnectionState connection(Mapping host) {
        return host.mandatory("runtime.connectionState", HostSystemConnectionState.class)
                .value()
                .map(state -> switch (state) {
                    case connected -> ConnectionState.CONNECTED;
                    case notResponding -> ConnectionState.NOT_RESPONDING;
                    case disconnected -> ConnectionState.DISCONNECTED;
                })
                .orElse(ConnectionState.UNKNOWN);
    }
}
