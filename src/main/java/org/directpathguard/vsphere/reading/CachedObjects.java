package org.directpathguard.vsphere.reading;

import com.vmware.vim25.ManagedObjectReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.directpathguard.host.InventoryException;

/** Remembers objects while many hosts are read, by several threads, because hosts share datastores and networks. */
public final class CachedObjects implements Objects {

    private final Objects source;
    private final Map<ObjectKind, Map<String, PropertyBag>> bags = new EnumMap<>(ObjectKind.class);
    private final Map<ObjectKind, Set<String>> asked = new EnumMap<>(ObjectKind.class);

    /**
     * Remembers what a source gives.
     *
     * @param source the source
     */
    public CachedObjects(Objects source) {
        this.source = source;
    }

    /**
     * Reads what several hosts refer to in one go, so that reading each of them needs no more questions.
     *
     * @param hosts the hosts
     * @throws InventoryException if nothing can be read
     */
    public void prefetch(Collection<PropertyBag> hosts) throws InventoryException {
        List<ManagedObjectReference> networks = references(hosts, "network");
        read(ObjectKind.DATASTORE, references(hosts, "datastore"));
        read(ObjectKind.MACHINE, references(hosts, "vm"));
        read(ObjectKind.PORT_GROUP, ofType(networks, ObjectKind.PORT_GROUP));
        networks.removeAll(ofType(networks, ObjectKind.PORT_GROUP));
        read(ObjectKind.NETWORK, networks);
        read(ObjectKind.COMPUTE, references(hosts, "parent"));
        List<PropertyBag> withoutServices = hosts.stream()
                .filter(host -> host.find("config.virtualNicManagerInfo.netConfig")
                        .value()
                        .isEmpty())
                .toList();
        read(ObjectKind.VMKERNEL_SERVICES, references(withoutServices, "configManager.virtualNicManager"));
    }

    /**
     * Forgets the objects of a kind, to keep memory small.
     *
     * @param kind the kind
     */
    public synchronized void forget(ObjectKind kind) {
        bags.remove(kind);
        asked.remove(kind);
    }

    @Override
    public synchronized Map<String, PropertyBag> read(ObjectKind kind, Collection<ManagedObjectReference> references)
            throws InventoryException {
        Map<String, PropertyBag> known = bags.computeIfAbsent(kind, key -> new HashMap<>());
        Set<String> before = asked.computeIfAbsent(kind, key -> new HashSet<>());
        List<ManagedObjectReference> unknown = references.stream()
                .filter(reference -> !before.contains(reference.getVal()))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            known.putAll(source.read(kind, unknown));
            unknown.forEach(reference -> before.add(reference.getVal()));
        }
        Map<String, PropertyBag> found = new LinkedHashMap<>();
        for (ManagedObjectReference reference : references) {
            PropertyBag bag = known.get(reference.getVal());
            if (bag != null) {
                found.put(reference.getVal(), bag);
            }
        }
        return found;
    }

    @Override
    public List<PropertyBag> readAll(ObjectKind kind) throws InventoryException {
        return source.readAll(kind);
    }

    private static List<ManagedObjectReference> ofType(List<ManagedObjectReference> references, ObjectKind kind) {
        return references.stream()
                .filter(reference -> kind.typeName().equals(reference.getType()))
                .toList();
    }

    private static List<ManagedObjectReference> references(Collection<PropertyBag> hosts, String path) {
        Set<ManagedObjectReference> references = new HashSet<>();
        for (PropertyBag host : hosts) {
            Object value = host.find(path).value().orElse(null);
            if (value instanceof ManagedObjectReference reference) {
                references.add(reference);
            } else if (value instanceof ManagedObjectReference[] several) {
                references.addAll(List.of(several));
            }
        }
        return new ArrayList<>(references);
    }
}
