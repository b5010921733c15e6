package org.directpathguard.simulator.service;

import org.directpathguard.simulator.account.Sessions;

/** All methods that the server itself plays; those of hosts come from elsewhere. */
public final class StandardOperations {

    private StandardOperations() {}

    /**
     * Collects them.
     *
     * @param sessions the server's sessions
     * @return the methods
     */
    public static Operations of(Sessions sessions) {
        Operations operations = new Operations();
        SessionOperations.addTo(operations, sessions);
        ViewOperations.addTo(operations);
        CollectorOperations.addTo(operations);
        QuietOperations.addTo(operations);
        return operations;
    }
}
