package org.directpathguard.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The host has already lost its boot disk or its datastores to passthrough. */
final class HostBrokenRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        Footing footing = Footing.of(situation.topology());
        if (!footing.isLost()) {
            return List.of();
        }
        return situation
                .finding(RuleId.HOST_BROKEN)
                .title(
                        "%s has lost its footing: %s is in passthrough",
                        situation.words().host(), situation.words().functions(footing.taken()))
                .explanation(
                        "What is lost: %s. A host in this state runs from memory and saves nothing. A slow Fibre"
                                + " Channel login, the path claim delay of 7.0 U1 or a dead SD card look alike, but leave"
                                + " no storage function in passthrough.",
                        footing.losses().stream().collect(Collectors.joining("; ")))
                .action("%s", WayOut.of(situation.snapshot(), footing.taken()))
                .functions(footing.taken())
                .evidence(
                        "config.pciPassthruInfo passthruActive",
                        situation.words().functions(footing.taken()))
                .evidence("host state", String.join("; ", footing.losses()))
                .list();
    }
}
