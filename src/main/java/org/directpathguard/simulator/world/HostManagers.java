package org.directpathguard.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;

/**
 * The managers of a host that {@code configManager} names.
 *
 * <p>What they show is what the host's own {@code config} shows, so they are made from it, at the start and after each
 * change.
 */
public final class HostManagers {

    /** Properties of HostConfigManager and the type of object each names. */
    private static final Map<String, String> TYPES = types();

    private HostManagers() {}

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("datastoreSystem", "HostDatastoreSystem");
        types.put("storageSystem", "HostStorageSystem");
        types.put("networkSystem", "HostNetworkSystem");
        types.put("virtualNicManager", "HostVirtualNicManager");
        types.put("advancedOption", "OptionManager");
        types.put("diagnosticSystem", "HostDiagnosticSystem");
        types.put("bootDeviceSystem", "HostBootDeviceSystem");
        types.put("firmwareSystem", "HostFirmwareSystem");
        types.put("pciPassthruSystem", "HostPciPassthruSystem");
        types.put("iscsiManager", "IscsiManager");
        return types;
    }

    /**
     * The references that {@code configManager} holds.
     *
     * @param host the host
     * @param vcenter true for the ids that vCenter gives, false for a stand-alone host's
     * @param bootDevices true if the host has a boot device manager
     * @return the reference of each manager by property
     */
    public static Map<String, ObjectReference> references(ObjectReference host, boolean vcenter, boolean bootDevices) {
        Map<String, ObjectReference> references = new LinkedHashMap<>();
        TYPES.forEach((property, type) -> references.put(
                property,
                new ObjectReference(
                        type, vcenter ? property + "-" + number(host) : "ha-" + property.toLowerCase(Locale.ROOT))));
        if (!bootDevices) {
            references.remove("bootDeviceSystem");
        }
        return references;
    }

    private static String number(ObjectReference host) {
        return host.id().substring(host.id().lastIndexOf('-') + 1);
    }

    /**
     * Makes the managers of a host from the host.
     *
     * @param host the host as it is now
     * @return one object a manager that the host names
     */
    public static List<ManagedObject> of(ManagedObject host) {
        Element config = host.data().child("config").orElse(host.data());
        List<ManagedObject> managers = new ArrayList<>();
        for (Element manager :
                host.data().child("configManager").map(Element::children).orElse(List.of())) {
            Optional<ObjectReference> reference = Optional.of(manager)
                    .filter(Element::isReference)
                    .map(ObjectReference::of)
                    .filter(found -> TYPES.containsValue(found.type()));
            reference.ifPresent(found ->
                    managers.add(ManagedObject.part(found, host.reference(), properties(found.type(), config, host))));
        }
        return managers;
    }

    private static List<Element> properties(String type, Element config, ManagedObject host) {
        return switch (type) {
            case "HostStorageSystem" ->
                both(
                        renamed(config, "storageDevice", "storageDeviceInfo"),
                        renamed(config, "fileSystemVolume", "fileSystemVolumeInfo"));
            case "HostNetworkSystem" -> renamed(config, "network", "networkInfo");
            case "HostVirtualNicManager" -> renamed(config, "virtualNicManagerInfo", "info");
            case "OptionManager" -> renamed(config, "option", "setting");
            case "HostDiagnosticSystem" -> renamed(config, "activeDiagnosticPartition", "activePartition");
            case "HostPciPassthruSystem" -> renamed(config, "pciPassthruInfo", "pciPassthruInfo");
            case "HostDatastoreSystem" ->
                both(host.data().all("datastore"), renamed(config, "datastoreCapabilities", "capabilities"));
            default -> List.of();
        };
    }

    private static List<Element> renamed(Element config, String from, String to) {
        return config.all(from).stream().map(element -> element.named(to)).toList();
    }

    private static List<Element> both(List<Element> first, List<Element> second) {
        List<Element> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
