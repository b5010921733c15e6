package org.directpathguard.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.directpathguard.corpus.dump.Inventory;

/** One scan with the status of each host, the decision of the devices that matter, and the exit code. */
final class ScanCase {

    final String name;
    final String story;
    final Map<String, Set<String>> statuses = new LinkedHashMap<>();
    final Map<String, Set<String>> decisions = new LinkedHashMap<>();
    private final Supplier<Inventory> inventory;
    Set<Integer> exits = Set.of(0);

    private ScanCase(String name, String story, Supplier<Inventory> inventory) {
        this.name = name;
        this.story = story;
        this.inventory = inventory;
    }

    static ScanCase scan(String name, String story, Supplier<Inventory> inventory) {
        return new ScanCase(name, story, inventory);
    }

    /** The statuses that a host may have; the first is the one that protects the user. */
    ScanCase host(String host, String... accepted) {
        statuses.put(host, Set.of(accepted));
        return this;
    }

    /** The decisions that a device of the first host may have. */
    ScanCase device(String address, String... accepted) {
        decisions.put(address, Set.of(accepted));
        return this;
    }

    ScanCase exit(Integer... accepted) {
        exits = Set.of(accepted);
        return this;
    }

    Inventory inventory() {
        return inventory.get();
    }

    @Override
    public String toString() {
        return name;
    }
}
