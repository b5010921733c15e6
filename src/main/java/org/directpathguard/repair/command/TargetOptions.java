package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.RepairRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code inspect} and {@code apply} take: where to look, and which functions are meant. */
final class TargetOptions {

    static final class Where {

        @Parameters(
                paramLabel = "TARGET",
                arity = "1..*",
                description =
                        "A block device or raw disk image; a folder that is one mounted bank, or several of them; or"
                                + " a lone archive, such as state.tgz.")
        private List<Path> targets = new ArrayList<>();

        @Option(
                names = "--scan-disks",
                description = "Look for disks of ESXi among this machine's block devices, by signature.")
        private boolean scanDisks;
    }

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Where where = new Where();

    @Option(
            names = "--device",
            paramLabel = "ADDR",
            converter = AddressConverter.class,
            description = "PCI address of a function to give back, hexadecimal as the vSphere Client shows it"
                    + " (0000:00:1f.2).")
    private List<PciAddress> devices = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "ESXCONF-KEY",
            description = "The literal key of esx.conf or ConfigStore in place of an address (00000:000:31.2).")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--bank",
            paramLabel = "N",
            description = "Work on the bank in this partition only. Without it: every bank that the loader accepts.")
    private Set<Integer> banks = new LinkedHashSet<>();

    RepairRequest request() {
        return RepairRequest.of(where.targets).withDevices(devices, keys).withBanks(banks);
    }

    RepairRequest request(
            Optional<Path> journal, Optional<Path> out, boolean dryRun, boolean envelope, boolean inPlace) {
        return new RepairRequest(where.targets, devices, keys, banks, journal, out, dryRun, envelope, inPlace);
    }

    String target() {
        return where.scanDisks
                ? "--scan-disks"
                : where.targets.stream().map(Path::toString).collect(Collectors.joining(" "));
    }
}
