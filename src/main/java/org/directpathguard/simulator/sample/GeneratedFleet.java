package org.directpathguard.simulator.sample;

import java.util.List;
import java.util.Set;
import org.directpathguard.simulator.world.Inventory;

/**
 * A fleet that a generator made, and what the generator knows of it.
 *
 * @param inventory the fleet
 * @param truths what is known of storage, USB and graphics functions, from how the hosts were put together
 */
public record GeneratedFleet(Inventory inventory, List<Truth> truths) {

    /** Takes its own copy. */
    public GeneratedFleet {
        truths = List.copyOf(truths);
    }

    /**
     * What is known of a function.
     *
     * @param host the host's name
     * @param address the function's address
     * @param dangers what is lost with it; none if it may be given away
     */
    public record Truth(String host, String address, Set<Danger> dangers) {

        /** Takes its own copy. */
        public Truth {
            dangers = Set.copyOf(dangers);
        }

        /** {@return true if giving the function away does harm} */
        public boolean isDangerous() {
            return !dangers.isEmpty();
        }
    }

    /** The harm that giving a function away does. */
    public enum Danger {
        /** The host boots from a disk that only this function leads to. */
        BOOT_DISK,
        /** Virtual machines lie on a datastore that only this function leads to. */
        MACHINES,
        /** One of several ways to disks in use goes. */
        ONE_WAY
    }
}
