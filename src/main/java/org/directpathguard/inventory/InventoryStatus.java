package org.directpathguard.inventory;

import java.time.Instant;
import java.util.Optional;

/**
 * How one configured vCenter or ESXi host stands.
 *
 * @param name the name it was given in the configuration
 * @param url its address
 * @param connected whether the watcher's session lives
 * @param lastUpdate when the server last answered
 * @param problem why it is not connected, with the next step
 */
public record InventoryStatus(
        String name, String url, boolean connected, Optional<Instant> lastUpdate, Optional<String> problem) {}
