package org.directpathguard.check;

import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HostReference;
import org.directpathguard.topology.CriticalSets.CriticalSet;
import org.directpathguard.topology.HostTopology;

/**
 * A survey of one host.
 *
 * @param host which host
 * @param topology the host, joined; empty when nothing about it could be read
 * @param status how it stands
 * @param together the verdict over everything that is enabled, pending and active; empty when nothing is
 * @param devices a verdict for each function that can be or is passed through, judged alone
 * @param criticalSets the smallest sets of functions whose loss takes the boot disk or a datastore
 * @param problem why nothing about it could be read, with the next step; empty when it could
 */
public record HostScan(
        HostReference host,
        Optional<HostTopology> topology,
        HostStatus status,
        Optional<Verdict> together,
        List<Verdict> devices,
        List<CriticalSet> criticalSets,
        Optional<Problem> problem) {

    /**
     * Why there is no survey.
     *
     * @param what what is the matter
     * @param nextStep what to do next
     */
    public record Problem(String what, String nextStep) {}

    /** Copies the lists. */
    public HostScan {
        devices = List.copyOf(devices);
        criticalSets = List.copyOf(criticalSets);
    }
}
