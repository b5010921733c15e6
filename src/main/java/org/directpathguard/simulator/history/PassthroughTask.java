package org.directpathguard.simulator.history;

/** How vCenter records a change of passthrough: the only trace of it besides the property itself. */
public final class PassthroughTask {

    /** The task's description id, seen in govmomi's list of vCenter's tasks. */
    public static final String DESCRIPTION_ID = "host.PciPassthruSystem.updatePassthruConfig";

    /** The method's name. */
    public static final String NAME = "UpdatePassthruConfig";

    private PassthroughTask() {}
}
