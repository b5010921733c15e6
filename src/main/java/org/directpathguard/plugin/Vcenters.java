package org.directpathguard.plugin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.directpathguard.inventory.InventorySettings;

/**
 * The configured vCenters. A session of a person is only ever sent to the one vCenter that gave it out: to send it to
 * another would hand it to whoever runs that one.
 */
final class Vcenters {

    private final List<Vcenter> all;

    Vcenters(List<InventorySettings> inventories, PluginProperties properties) {
        this.all = inventories.stream()
                .map(inventory ->
                        new Vcenter(inventory, properties.clientOrigins().getOrDefault(inventory.name(), List.of())))
                .toList();
    }

    List<Vcenter> all() {
        return all;
    }

    /** {@return the origins from which views may come} */
    List<String> origins() {
        return all.stream()
                .flatMap(vcenter -> vcenter.origins().stream())
                .distinct()
                .toList();
    }

    /** The vCenter that the vSphere Client names by its instance UUID. */
    Optional<Vcenter> called(String guid) {
        return all.stream().filter(vcenter -> vcenter.isCalled(guid)).findFirst();
    }

    /** The vCenter whose client the browser shows. */
    Optional<Vcenter> at(String origin) {
        String wanted;
        try {
            wanted = Vcenter.origin(new URI(origin));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        return all.stream()
                .filter(vcenter -> vcenter.origins().contains(wanted))
                .findFirst();
    }

    /** The only vCenter there is, where there is one. */
    Optional<Vcenter> only() {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
}
