package org.directpathguard.plugin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ClonedSession;
import org.directpathguard.vsphere.person.ClientGateway;
import org.directpathguard.vsphere.person.ClientSession;
import org.directpathguard.vsphere.person.Person;

/** One configured vCenter as persons come from it and to it. */
final class Vcenter {

    private final InventorySettings settings;
    private final List<String> origins;
    private volatile Optional<String> uuid = Optional.empty();

    Vcenter(InventorySettings settings, List<String> aliases) {
        this.settings = settings;
        List<String> all = new ArrayList<>();
        all.add(origin(settings.connection().server().sdk()));
        aliases.forEach(alias -> all.add(origin(URI.create(alias.strip()))));
        this.origins = List.copyOf(all);
    }

    /** An origin as browsers write it: without the port that https has anyway. */
    static String origin(URI address) {
        String port = address.getPort() < 0 || address.getPort() == 443 ? "" : ":" + address.getPort();
        return "https://" + String.valueOf(address.getHost()).toLowerCase(Locale.ROOT) + port;
    }

    String inventory() {
        return settings.name();
    }

    /** {@return the origins of its vSphere Client} */
    List<String> origins() {
        return origins;
    }

    /** Its instance UUID; asked once, and again as long as it does not answer. */
    String uuid() throws VsphereException {
        Optional<String> known = uuid;
        if (known.isEmpty()) {
            known = Optional.of(ClonedSession.instanceUuid(settings.connection()));
            uuid = known;
        }
        return known.get();
    }

    boolean isCalled(String guid) {
        try {
            return uuid().equalsIgnoreCase(guid);
        } catch (VsphereException e) {
            // A vCenter that does not answer lets nobody in.
            return false;
        }
    }

    /** Asks its client for a ticket to another vCenter, or to itself. */
    String ticket(ClientSession session, Vcenter target) throws VsphereException {
        return new ClientGateway(settings.connection()).cloneTicket(session, target.uuid());
    }

    Person enter(String ticket) throws VsphereException {
        return Person.enter(settings.connection(), ticket);
    }
}
