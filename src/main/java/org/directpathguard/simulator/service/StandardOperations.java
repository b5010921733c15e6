package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.account.Sessions;
import org.directpathguard.simulator.backup.Downloads;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.history.EventLog;
import org.directpathguard.simulator.history.TaskLog;
import org.directpathguard.simulator.machine.HostMachines;

/** All methods that the simulator plays. */
public final class StandardOperations {

    private StandardOperations() {}

    /**
     * Collects them.
     *
     * @param sessions the server's sessions
     * @param machines its hosts
     * @param tasks its tasks
     * @param events its events
     * @param downloads where a backup is put
     * @return the methods
     */
    public static Operations of(
            Sessions sessions, HostMachines machines, TaskLog tasks, EventLog events, Downloads downloads) {
        Operations operations = new Operations();
        SessionOperations.addTo(operations, sessions);
        ViewOperations.addTo(operations);
        CollectorOperations.addTo(operations);
        AuthorizationOperations.addTo(operations, sessions);
        DisablingOperations.addTo(operations);
        ExtensionOperations.addTo(operations);
        SearchOperations.addTo(operations);
        OptionOperations.addTo(operations);
        EventOperations.addTo(operations, events);
        TaskOperations.addTo(operations, tasks);
        HostOperations.addTo(operations, machines, tasks);
        FirmwareOperations.addTo(operations, machines, tasks, downloads);
        StorageOperations.addTo(operations, machines);
        EsxcliOperations.addTo(operations, machines);
        QuietOperations.addTo(operations);
        return operations;
    }

    /**
     * The properties that managers start with.
     *
     * @param sessions the server's sessions
     * @return the properties by type of manager
     */
    public static Map<String, List<Element>> initial(Sessions sessions) {
        List<Element> authorization = new ArrayList<>(AuthorizationOperations.privilegeList());
        authorization.addAll(AuthorizationOperations.roleList(sessions.accounts()));
        return Map.of("AuthorizationManager", authorization);
    }
}
