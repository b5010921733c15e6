package org.directpathguard.simulator.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** The datastores and virtual machines of a host, which become inaccessible with its volumes and come back with them. */
final class Tenants {

    private final World world;
    private final ObjectReference host;

    Tenants(World world, ObjectReference host) {
        this.world = world;
        this.host = host;
    }

    /**
     * Marks what lies on volumes that are gone now as inaccessible from this host, and what lies on volumes that came
     * back as accessible. Everything else stays as it is.
     */
    void change(Set<String> lostBefore, Set<String> lostNow) {
        Set<String> back = new HashSet<>(lostBefore);
        back.removeAll(lostNow);
        Set<ObjectReference> lost = on(lostNow);
        Set<ObjectReference> returned = on(back);
        lost.forEach(datastore -> world.update(datastore, data -> mounted(data, false)));
        returned.forEach(datastore -> world.update(datastore, data -> mounted(data, true)));
        links("vm").forEach(machine -> world.update(machine, data -> connected(data, lost, returned)));
    }

    private Set<ObjectReference> on(Set<String> volumes) {
        Set<ObjectReference> found = new HashSet<>();
        for (ObjectReference datastore : links("datastore")) {
            world.find(datastore)
                    .filter(object -> lies(object, volumes))
                    .ifPresent(object -> found.add(object.reference()));
        }
        return found;
    }

    private List<ObjectReference> links(String property) {
        return world.find(host).map(object -> object.links(property)).orElse(List.of());
    }

    private boolean lies(ManagedObject datastore, Set<String> volumes) {
        return datastore.data().all("host").stream()
                .filter(this::isHere)
                .map(mount -> mount.textAt("mountInfo", "path"))
                .anyMatch(path -> volumes.contains(path.substring(path.lastIndexOf('/') + 1)));
    }

    private boolean isHere(Element mount) {
        return mount.textAt("key").equals(host.id());
    }

    private Element mounted(Element datastore, boolean accessible) {
        List<Element> mounts = datastore.all("host").stream()
                .map(mount ->
                        isHere(mount) ? mount.at("mountInfo", info -> info.with("accessible", accessible)) : mount)
                .toList();
        boolean anywhere = mounts.stream()
                .anyMatch(mount -> mount.textAt("mountInfo", "accessible").equals("true"));
        return datastore.with("host", mounts).at("summary", summary -> summary.with("accessible", anywhere));
    }

    private static Element connected(Element machine, Set<ObjectReference> lost, Set<ObjectReference> returned) {
        List<ObjectReference> datastores =
                machine.all("datastore").stream().map(ObjectReference::of).toList();
        boolean gone = datastores.stream().anyMatch(lost::contains);
        boolean back = datastores.stream().anyMatch(returned::contains);
        if (!gone && !back) {
            return machine;
        }
        return machine.at("runtime", runtime -> state(runtime, gone))
                .at("summary", summary -> summary.at("runtime", runtime -> state(runtime, gone)));
    }

    private static Element state(Element runtime, boolean inaccessible) {
        Element changed = runtime.with("connectionState", inaccessible ? "inaccessible" : "connected");
        return inaccessible ? changed.with("powerState", "poweredOff") : changed;
    }
}
