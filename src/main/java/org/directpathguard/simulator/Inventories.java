package org.directpathguard.simulator;

import org.directpathguard.simulator.render.SiteRenderer;
import org.directpathguard.simulator.sample.SampleSite;
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
}
