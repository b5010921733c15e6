package org.directpathguard.simulator.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.directpathguard.simulator.plan.MachinePlan;

/** Virtual machines by the handful. */
final class Machines {

    private Machines() {}

    static List<MachinePlan> on(String datastore, String... names) {
        return Arrays.stream(names)
                .map(name -> MachinePlan.of(name, datastore, 20))
                .toList();
    }

    static List<MachinePlan> and(List<MachinePlan> first, MachinePlan... more) {
        List<MachinePlan> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
