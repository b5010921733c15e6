package org.directpathguard.simulator.world;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;

/**
 * What a simulated server has when it starts. Immutable: several servers can start from one inventory.
 *
 * @param about what the server says it is, an AboutInfo
 * @param root the root folder
 * @param objects folders, data centers, hosts and all they have, with the adapters and disks that a host sees while no
 *     function is given away
 * @param hardware what hosts know of themselves beyond the properties, one entry a host
 */
public record Inventory(Element about, ObjectReference root, List<ManagedObject> objects, List<HostHardware> hardware) {

    /** Takes its own copies. */
    public Inventory {
        objects = List.copyOf(objects);
        hardware = List.copyOf(hardware);
    }
}
