package org.directpathguard.simulator.account;

import java.util.List;
import java.util.Set;

/** People of the simulated vCenter who differ in what they may do. Their passwords open nothing but a simulation. */
public final class SamplePeople {

    /**
     * What it takes to run hosts with passthrough: reading everything, changing passthrough, reboot, maintenance mode
     * and a backup of the configuration.
     */
    public static final Role OPERATOR = new Role(
            1001,
            "PassthroughOperator",
            Set.of(
                    "System.Anonymous",
                    "System.View",
                    "System.Read",
                    "Host.Config.PciPassthru",
                    "Host.Config.Maintenance",
                    "Host.Config.Firmware",
                    "Host.Config.Settings"));

    /** May change passthrough on every host. */
    public static final Account ALICE = person("alice", Grant.everywhere(OPERATOR));

    /** Sees and reads everything, and changes nothing. */
    public static final Account BOB = person("bob", Grant.everywhere(Role.READ_ONLY));

    /** May do what alice may: the second pair of eyes. */
    public static final Account CAROL = person("carol", Grant.everywhere(OPERATOR));

    /** Reads everything, and may change passthrough in {@code san-cluster} of the sample inventory only. */
    public static final Account DAN =
            person("dan", Grant.everywhere(Role.READ_ONLY), new Grant("san-cluster", OPERATOR, true));

    private SamplePeople() {}

    /** {@return all of them} */
    public static List<Account> all() {
        return List.of(ALICE, BOB, CAROL, DAN);
    }

    private static Account person(String name, Grant... grants) {
        return new Account(name + "@vsphere.local", name + "-simulated", List.of(grants));
    }
}
