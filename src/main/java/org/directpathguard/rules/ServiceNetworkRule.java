package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.topology.Uplinks;
import org.directpathguard.topology.Uplinks.Fate;

/** vMotion, fault tolerance, replication, provisioning or backup traffic loses uplinks. */
final class ServiceNetworkRule implements Rule {

    private static final Map<String, String> SERVICES = services();

    @Override
    public List<Finding> judge(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        SERVICES.forEach((nicType, name) -> {
            for (VmkernelNic nic : situation.topology().network().selectedFor(nicType)) {
                Uplinks uplinks = situation.topology().network().uplinksOf(nic);
                Fate fate = uplinks.fate(situation.joint());
                if (fate != Fate.UNTOUCHED) {
                    findings.add(finding(situation, name, nic, uplinks, fate == Fate.CUT));
                }
            }
        });
        return findings;
    }

    private static Finding finding(Situation situation, String service, VmkernelNic nic, Uplinks uplinks, boolean cut) {
        return situation
                .finding(RuleId.SERVICE_NETWORK)
                .severity(cut ? Severity.WARN : Severity.INFO)
                .title("%s (%s) loses %s", service, nic.device(), cut ? "its last uplink" : "one of several uplinks")
                .explanation(
                        "%s",
                        cut
                                ? "The service stops on this host."
                                : "It goes on through " + SpareUplinks.remaining(situation, uplinks) + ".")
                .action("%s", cut ? SpareUplinks.advice(situation, uplinks) : "Nothing needs to be done.")
                .nics(situation.loss().nics())
                .object("vmkernelNic", nic.key(), nic.device())
                .evidence("config.virtualNicManagerInfo.netConfig", service + " on " + nic.device())
                .build();
    }

    private static Map<String, String> services() {
        Map<String, String> services = new LinkedHashMap<>();
        services.put("vmotion", "vMotion");
        services.put("faultToleranceLogging", "Fault tolerance logging");
        services.put("vSphereReplication", "vSphere replication");
        services.put("vSphereReplicationNFC", "vSphere replication (NFC)");
        services.put("vSphereProvisioning", "Provisioning");
        services.put("vSphereBackupNFC", "Backup (NFC)");
        services.put("vsanWitness", "vSAN witness traffic");
        services.put("ptp", "Precision time");
        return services;
    }
}
