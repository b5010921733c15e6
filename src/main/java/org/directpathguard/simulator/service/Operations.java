package org.directpathguard.simulator.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The methods that the simulator plays, by name. */
public final class Operations {

    private final Map<String, Operation> byName = new HashMap<>();

    /**
     * Adds a method.
     *
     * @param name its name on the wire
     * @param operation what it does
     */
    public void add(String name, Operation operation) {
        byName.put(name, operation);
    }

    Optional<Operation> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
