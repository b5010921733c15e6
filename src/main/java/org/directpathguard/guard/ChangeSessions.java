package org.directpathguard.guard;

import java.util.List;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.vsphere.VsphereException;

/** The servers on which hosts may be changed. */
public final class ChangeSessions {

    private final List<InventorySettings> inventories;

    /**
     * Servers by the names of their inventories.
     *
     * @param inventories the inventories that the service watches
     */
    public ChangeSessions(List<InventorySettings> inventories) {
        this.inventories = List.copyOf(inventories);
    }

    ChangeSession open(String inventory) throws VsphereException {
        InventorySettings settings = inventories.stream()
                .filter(known -> known.name().equals(inventory))
                .findFirst()
                .orElseThrow(() -> new VsphereException(
                        "There is no inventory named " + inventory + " in which a host could be changed.",
                        "Look at the configured vCenters, and run the check again."));
        return ChangeSession.open(settings.connection());
    }
}
