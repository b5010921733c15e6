package org.directpathguard.vsphere.extension;

import java.util.List;

/**
 * The ids that a plug-in brings along. vCenter shows its own tasks by them, and roles can hold its privileges.
 *
 * @param tasks task type ids
 * @param events event type ids
 * @param faults fault type ids
 * @param privilegeGroup the group in which roles list the privileges
 * @param privileges names within the group, for instance {@code Check}
 */
public record PluginTerms(
        List<String> tasks, List<String> events, List<String> faults, String privilegeGroup, List<String> privileges) {

    /** Copies the lists. */
    public PluginTerms {
        tasks = List.copyOf(tasks);
        events = List.copyOf(events);
        faults = List.copyOf(faults);
        privileges = List.copyOf(privileges);
    }

    /** {@return the privileges as vCenter knows them, {@code <group>.<name>}} */
    public List<String> privilegeIds() {
        return privileges.stream().map(name -> privilegeGroup + "." + name).toList();
    }
}
