package org.directpathguard.simulator.sample;

import java.util.List;
import org.directpathguard.simulator.plan.HostBuilder;
import org.directpathguard.simulator.plan.SwitchPlan.PortGroup;

/** The usual wiring. */
final class Networks {

    static final String MACHINES = "VM Network";
    private static final String MANAGEMENT = "Management Network";

    private Networks() {}

    /** One switch for management and machines. */
    static void one(HostBuilder host, int number, String... uplinks) {
        host.vSwitch("vSwitch0", List.of(uplinks), PortGroup.of(MACHINES), PortGroup.of(MANAGEMENT));
        host.kernelPort("vmk0", MANAGEMENT, "10.0.0." + (10 + number), "management", "vmotion");
    }
}
