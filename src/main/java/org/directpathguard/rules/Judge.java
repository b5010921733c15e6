package org.directpathguard.rules;

import java.util.Comparator;
import java.util.List;
import org.directpathguard.host.Tristate;

/** Applies every rule, then the policy. */
public final class Judge {

    private static final List<Rule> RULES = List.of(
            new HostBrokenRule(),
            new BootDeviceRule(),
            new UsbBootRule(),
            new OnlyStorageControllerRule(),
            new DatastoreLossRule(),
            new OsdataVolumeRule(),
            new VsanDiskRule(),
            new RdmDiskRule(),
            new MemoryTieringRule(),
            new PathRedundancyRule(),
            new CoredumpTargetRule(),
            new ScratchLocationRule(),
            new SwapLocationRule(),
            new ManagementNetworkRule(),
            new StorageNetworkRule(),
            new ServiceNetworkRule(),
            new VmNetworkRule(),
            new UsbInputRule(),
            new ConsoleDisplayRule(),
            new DependentDevicesRule(),
            new SriovFunctionsRule(),
            new StaleFlagRule(),
            new PendingChangeRule(),
            new AppliesAtOnceRule(),
            new AssignedToVmRule(),
            new NotCapableRule(),
            new EvidenceIncompleteRule());

    private Judge() {}

    /**
     * Judges a situation.
     *
     * @param situation the host and the request
     * @param policy the site's own rules
     * @return the findings, the worst first
     */
    public static List<Finding> judge(Situation situation, Policy policy) {
        Tristate atOnce = RebindSupport.of(situation.snapshot());
        return RULES.stream()
                .flatMap(rule -> rule.judge(situation).stream())
                .map(finding -> policy.judge(finding, situation))
                .map(finding -> situation.request().disable() ? neverBlocked(finding) : finding)
                .map(finding -> atOnce.mayBe() && finding.severity() != Severity.INFO
                        ? finding.withRemark(RebindSupport.sentence(atOnce))
                        : finding)
                .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule))
                .toList();
    }

    /** Turning passthrough off is never blocked: what remains wrong with the host is said as a warning. */
    private static Finding neverBlocked(Finding finding) {
        return finding.severity() == Severity.BLOCK ? finding.withSeverity(Severity.WARN) : finding;
    }
}
