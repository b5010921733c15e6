package org.directpathguard.repair;

import java.util.Optional;
import org.directpathguard.repair.archive.HostIdentity;
import org.directpathguard.repair.archive.StateArchive;

/** Whose disk it is: as the state that boots next says, else any of them. */
final class HostName {

    private HostName() {}

    static Optional<HostIdentity> of(RepairPlan plan) {
        return plan.states().stream()
                .map(StatePlan::examined)
                .filter(examined -> examined.archive().isPresent())
                .sorted((one, other) ->
                        Boolean.compare(other.state().bootsNext(), one.state().bootsNext()))
                .flatMap(examined -> examined.archive().stream())
                .map(StateArchive::identity)
                .filter(identity -> !identity.equals(HostIdentity.UNKNOWN))
                .findFirst();
    }
}
