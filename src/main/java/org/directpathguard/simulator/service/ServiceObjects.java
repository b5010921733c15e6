package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.world.Inventory;
import org.directpathguard.simulator.world.ManagedObject;

/** The objects that every server has: the service instance and the managers it names. */
public final class ServiceObjects {

    /** Properties of ServiceContent and the type of object each names, in the API's order. */
    private static final List<Map.Entry<String, String>> MANAGERS = List.of(
            Map.entry("propertyCollector", "PropertyCollector"),
            Map.entry("viewManager", "ViewManager"),
            Map.entry("sessionManager", "SessionManager"),
            Map.entry("authorizationManager", "AuthorizationManager"),
            Map.entry("eventManager", "EventManager"),
            Map.entry("taskManager", "TaskManager"),
            Map.entry("extensionManager", "ExtensionManager"),
            Map.entry("searchIndex", "SearchIndex"));

    private ServiceObjects() {}

    /**
     * The id that vCenter, or a stand-alone host, gives a manager.
     *
     * @param type the manager's type
     * @param vcenter true for vCenter
     * @return its reference
     */
    public static ObjectReference manager(String type, boolean vcenter) {
        String host = switch (type) {
            case "PropertyCollector" -> "ha-property-collector";
            case "AuthorizationManager" -> "ha-authmgr";
            case "EventManager" -> "ha-eventmgr";
            case "TaskManager" -> "ha-taskmgr";
            case "SessionManager" -> "ha-sessionmgr";
            case "SearchIndex" -> "ha-searchindex";
            default -> type;
        };
        String center = type.equals("PropertyCollector") ? "propertyCollector" : type;
        return new ObjectReference(type, vcenter ? center : host);
    }

    /**
     * Makes them for an inventory.
     *
     * @param inventory what the server has
     * @param initial the properties that a manager starts with, by type
     * @return the objects
     */
    public static List<ManagedObject> of(Inventory inventory, Map<String, List<Element>> initial) {
        boolean vcenter = isVCenter(inventory);
        List<ManagedObject> objects = new ArrayList<>();
        List<Element> content = new ArrayList<>(List.of(
                Vim.reference("rootFolder", inventory.root()), inventory.about().named("about")));
        for (Map.Entry<String, String> manager : MANAGERS) {
            if (vcenter || !manager.getValue().equals("ExtensionManager")) {
                ObjectReference reference = manager(manager.getValue(), vcenter);
                content.add(Vim.reference(manager.getKey(), reference));
                objects.add(ManagedObject.part(
                        reference, inventory.root(), initial.getOrDefault(manager.getValue(), List.of())));
            }
        }
        objects.add(ManagedObject.part(
                new ObjectReference("ServiceInstance", "ServiceInstance"),
                inventory.root(),
                List.of(
                        Vim.data(
                                "capability",
                                Vim.text("provisioningSupported", vcenter),
                                Vim.text("multiHostSupported", vcenter),
                                Vim.text("userShellAccessSupported", !vcenter)),
                        Vim.object("content", "", List.of(content)))));
        return objects;
    }

    /**
     * Tells vCenter from a stand-alone host.
     *
     * @param inventory what the server has
     * @return true for vCenter
     */
    public static boolean isVCenter(Inventory inventory) {
        return Optional.of(inventory.about().textAt("apiType"))
                .filter("VirtualCenter"::equals)
                .isPresent();
    }
}
