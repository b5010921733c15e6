package org.directpathguard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.check.HostScan;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.topology.HostTopology;

/**
 * The way back for one host, step by step, with the commands for its version and its devices.
 *
 * @param id of the host
 * @param host its name
 * @param version its version, may be empty
 * @param status how it stands
 * @param devices what is in passthrough or about to be, as the vSphere Client writes it
 * @param keys the same as {@code esx.conf} writes it
 * @param steps what to do, in this order
 */
record RepairGuide(
        String id,
        String host,
        String version,
        String status,
        List<String> devices,
        List<String> keys,
        List<Step> steps) {

    private static final int FIRST_WITH_LIVE_REBIND = 7;

    /**
     * One step.
     *
     * @param key message key below {@code repair.step}
     * @param commands what to type, one a line
     */
    record Step(String key, List<String> commands) {

        static Step of(String key, String... commands) {
            return new Step(key, List.of(commands));
        }
    }

    static RepairGuide of(FleetHost host, HostScan scan) {
        Optional<HostIdentity> identity =
                scan.topology().map(HostTopology::snapshot).map(snapshot -> snapshot.identity());
        List<PciAddress> devices = scan.topology().map(RepairGuide::given).orElse(List.of());
        boolean recent = identity.flatMap(HostIdentity::majorVersion)
                .filter(major -> major >= FIRST_WITH_LIVE_REBIND)
                .isPresent();
        return new RepairGuide(
                host.id(),
                host.reference().name(),
                identity.flatMap(HostIdentity::version).orElse(""),
                scan.status().id(),
                devices.stream().map(PciAddress::toString).toList(),
                devices.stream().map(PciSpelling.ESX_CONF::format).toList(),
                steps(scan.status().id(), recent, devices));
    }

    private static List<PciAddress> given(HostTopology topology) {
        return topology.rows().stream()
                .filter(row -> row.enabled().mayBe() || row.active().mayBe())
                .map(PassthroughRow::address)
                .sorted()
                .toList();
    }

    private static List<Step> steps(String status, boolean recent, List<PciAddress> devices) {
        List<Step> steps = new ArrayList<>();
        if (status.equals("armed")) {
            steps.add(Step.of("wait"));
            steps.add(Step.of("untick"));
            if (recent) {
                steps.add(new Step("untick.shell", off(devices, "")));
            }
            steps.add(Step.of("save", "/sbin/auto-backup.sh"));
            steps.add(Step.of("look"));
            return steps;
        }
        steps.add(Step.of("stop"));
        if (recent) {
            steps.add(new Step("live", off(devices, " -a")));
            steps.add(Step.of("live.rescan", "esxcli storage core adapter rescan --all"));
            steps.add(Step.of("live.bank", "ls -l /bootbank", "ln -sfn /vmfs/volumes/UUID /bootbank"));
            steps.add(Step.of("save", "/sbin/auto-backup.sh"));
        }
        steps.add(Step.of(
                "stick",
                "mvn -B -Prescue package",
                "src/main/rescue/make-stick --bundle target/directpath-guard-rescue-linux-x64.tar.gz --output"
                        + " stick.img",
                "dd if=stick.img of=/dev/STICK bs=4M conv=fsync"));
        steps.add(Step.of("boot"));
        String named = devices.stream().map(address -> " --device " + address).collect(Collectors.joining());
        steps.add(Step.of("inspect", "directpath-guard repair inspect --scan-disks" + named));
        steps.add(Step.of("apply", "directpath-guard repair apply --scan-disks" + named));
        steps.add(Step.of("start"));
        steps.add(Step.of("undo", "directpath-guard repair undo JOURNAL"));
        return steps;
    }

    private static List<String> off(List<PciAddress> devices, String now) {
        return devices.stream()
                .map(address -> "esxcli hardware pci pcipassthru set -d " + address + " -e FALSE" + now)
                .toList();
    }
}
