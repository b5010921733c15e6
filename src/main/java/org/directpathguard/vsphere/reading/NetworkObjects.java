package org.directpathguard.vsphere.reading;

import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.Gap;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.Reading;

/**
 * The networks that a host offers, as objects of the inventory.
 *
 * @param names names of all networks, by id
 * @param portGroups the distributed port groups; missing where one of them could not be read
 * @param switchNames names of the distributed switches, by id
 */
record NetworkObjects(
        Map<String, String> names, Reading<List<PropertyBag>> portGroups, Map<String, String> switchNames) {

    private static final String PATH = "network";

    static NetworkObjects read(Objects objects, Mapping host) throws InventoryException {
        Reading<Object> references = host.mandatory(PATH, Object.class);
        if (!(references.value().orElse(null) instanceof ManagedObjectReference[] networks)) {
            Gap gap = references.gap().orElse(Gap.of(PATH, Gap.Cause.NOT_UNDERSTOOD));
            return new NetworkObjects(Map.of(), Reading.missing(gap), Map.of());
        }
        List<ManagedObjectReference> distributed = new ArrayList<>();
        List<ManagedObjectReference> standard = new ArrayList<>();
        for (ManagedObjectReference network : networks) {
            boolean isGroup = ObjectKind.PORT_GROUP.typeName().equals(network.getType());
            (isGroup ? distributed : standard).add(network);
        }
        Map<String, PropertyBag> groups = objects.read(ObjectKind.PORT_GROUP, distributed);
        Map<String, String> names = names(groups);
        names.putAll(names(objects.read(ObjectKind.NETWORK, standard)));
        return new NetworkObjects(names, portGroups(distributed, groups), switchNames(objects, groups));
    }

    private static Reading<List<PropertyBag>> portGroups(
            List<ManagedObjectReference> references, Map<String, PropertyBag> found) {
        for (ManagedObjectReference reference : references) {
            if (!found.containsKey(reference.getVal())) {
                return Reading.missing(Gap.of(PATH + " " + reference.getVal(), Gap.Cause.DANGLING));
            }
        }
        return Reading.known(List.copyOf(found.values()));
    }

    private static Map<String, String> switchNames(Objects objects, Map<String, PropertyBag> groups)
            throws InventoryException {
        Map<String, ManagedObjectReference> switches = new HashMap<>();
        for (PropertyBag group : groups.values()) {
            Mapping.of(group)
                    .optional("config.distributedVirtualSwitch", ManagedObjectReference.class)
                    .value()
                    .ifPresent(reference -> switches.put(reference.getVal(), reference));
        }
        return names(objects.read(ObjectKind.SWITCH, switches.values()));
    }

    private static Map<String, String> names(Map<String, PropertyBag> bags) {
        Map<String, String> names = new HashMap<>();
        bags.forEach((moid, bag) ->
                names.put(moid, Mapping.of(bag).optional("name", String.class).orElse(moid)));
        return names;
    }
}
