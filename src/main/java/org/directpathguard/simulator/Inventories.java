package org.directpathguard.simulator;

import java.io.IOException;
import java.nio.file.Path;
import org.directpathguard.simulator.render.SiteRenderer;
import org.directpathguard.simulator.sample.FleetSite;
import org.directpathguard.simulator.sample.GeneratedFleet;
import org.directpathguard.simulator.sample.SampleSite;
import org.directpathguard.simulator.saved.SavedInventory;
import org.directpathguard.simulator.world.Inventory;

/** The inventories that a simulated server can have. */
public final class Inventories {

    private Inventories() {}

    /** {@return the sample inventory of one vCenter, whose hosts tell stories} */
    public static Inventory sample() {
        return SiteRenderer.render(SampleSite.vcenter());
    }

    /** {@return the article's host as a stand-alone server} */
    public static Inventory standAlone() {
        return SiteRenderer.render(SampleSite.standAlone());
    }

    /**
     * Makes a fleet; the same size and seed make the same fleet.
     *
     * @param hosts how many hosts it has, at least 1
     * @param seed makes one fleet differ from another
     * @return the fleet and what is known of its functions
     */
    public static GeneratedFleet fleet(int hosts, long seed) {
        return FleetSite.generate(hosts, seed);
    }

    /**
     * Reads an inventory that {@code govc object.save -d DIR} wrote.
     *
     * @param folder the folder
     * @return the inventory as it was saved
     * @throws IOException if a file can't be read, is no XML, or there is no root folder among them
     */
    public static Inventory saved(Path folder) throws IOException {
        return SavedInventory.read(folder);
    }
}
