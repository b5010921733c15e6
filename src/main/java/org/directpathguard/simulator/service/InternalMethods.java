package org.directpathguard.simulator.service;

import java.util.Map;
import java.util.Optional;

/**
 * Methods that clients use though the published API does not list them.
 *
 * <p>Which privileges a real server asks for the esxcli door is not documented; the simulator asks for the host's
 * settings privilege, more than reading.
 */
final class InternalMethods {

    private static final String SETTINGS = "Host.Config.Settings";

    private static final Map<String, String> PRIVILEGES = Map.ofEntries(
            Map.entry("Fetch", "System.View"),
            Map.entry("RetrieveManagedMethodExecuter", SETTINGS),
            Map.entry("RetrieveDynamicTypeManager", SETTINGS),
            Map.entry("ExecuteSoap", SETTINGS),
            Map.entry("DynamicTypeMgrQueryMoInstances", SETTINGS),
            Map.entry("DisableMethods", "Global.DisableMethods"),
            Map.entry("EnableMethods", "Global.EnableMethods"));

    private InternalMethods() {}

    static Optional<String> privilege(String managedType, String method) {
        boolean managers = method.endsWith("ableMethods");
        return managers && !managedType.equals("AuthorizationManager")
                ? Optional.empty()
                : Optional.ofNullable(PRIVILEGES.get(method));
    }
}
