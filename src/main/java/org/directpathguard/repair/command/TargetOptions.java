package org.directpathguard.repair.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.RepairRequest;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code inspect} and {@code apply} take: where to look, and which functions are meant. */
final class TargetOptions {

    private final PositionalParamSpec targets = PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .initialValue(List.of())
            .paramLabel("TARGET")
            .description("A block device or raw disk image; a folder that is one mounted bank, or several of them; or"
                    + " a lone archive, such as state.tgz.")
            .build();

    private final OptionSpec scanDisks =
            Options.flag("--scan-disks", "Look for disks of ESXi among this machine's block devices, by signature.");

    private final OptionSpec devices = Options.several(
                    "--device",
                    PciAddress.class,
                    "ADDR",
                    "PCI address of a function to give back, hexadecimal as the vSphere Client shows it"
                            + " (0000:00:1f.2).")
            .converters(new AddressConverter())
            .build();

    private final OptionSpec keys = Options.several(
                    "--key",
                    String.class,
                    "ESXCONF-KEY",
                    "The literal key of esx.conf or ConfigStore in place of an address (00000:000:31.2).")
            .build();

    private final OptionSpec banks = Options.several(
                    "--bank",
                    Integer.class,
                    "N",
                    "Work on the bank in this partition only. Without it: every bank that the loader accepts.")
            .build();

    void addTo(CommandSpec command) {
        command.addArgGroup(ArgGroupSpec.builder()
                        .exclusive(true)
                        .multiplicity("1")
                        .addArg(targets)
                        .addArg(scanDisks)
                        .build())
                .addOption(devices)
                .addOption(keys)
                .addOption(banks);
    }

    RepairRequest request() {
        return RepairRequest.of(targets())
                .withDevices(devices.getValue(), keys.getValue())
                .withBanks(banks());
    }

    RepairRequest request(
            Optional<Path> journal, Optional<Path> out, boolean dryRun, boolean envelope, boolean inPlace) {
        return new RepairRequest(
                targets(), devices.getValue(), keys.getValue(), banks(), journal, out, dryRun, envelope, inPlace);
    }

    String target() {
        return Options.given(scanDisks)
                ? "--scan-disks"
                : targets().stream().map(Path::toString).collect(Collectors.joining(" "));
    }

    /** Where --scan-disks was given in place of targets, picocli leaves no list at all. */
    private List<Path> targets() {
        return Optional.<List<Path>>ofNullable(targets.getValue()).orElse(List.of());
    }

    private Set<Integer> banks() {
        return new LinkedHashSet<>(banks.<List<Integer>>getValue());
    }
}
