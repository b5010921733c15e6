package org.directpathguard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.directpathguard.check.Checker;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.check.HostSelector;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.check.ScanDocument.HostPart;
import org.directpathguard.check.Scanner;
import org.directpathguard.cli.render.ScanFormat;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scan}: what is at risk, armed or broken already, on every host? */
@Command(
        name = "scan",
        sortOptions = false,
        customSynopsis =
                "directpath-guard scan (--url URL --user NAME | --dump DIR) [--host HOST ...]%n        [--policy FILE]"
                        + " [--format FORMAT]%n",
        description = {
            "Survey: what is at risk, armed for the next restart, or broken already?",
            "",
            "Judges every device that can be or is passed through, each alone, and for each host everything together"
                    + " that is enabled, pending and active on it. Says at the end who may toggle passthrough where. Nothing"
                    + " is changed."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  Every host of a vCenter:",
            "    scan --url https://vcenter.example.com --user guard@vsphere.local",
            "  One host, for a script:",
            "    scan --dump saved --host esx01 --format json",
            "  All devices that must not be passed through, from a saved inventory:",
            "    scan --dump saved --format table | grep BLOCK",
            "",
            "Exit codes:",
            "  0   nothing dangerous is enabled",
            "  1   warnings only",
            "  2   a dangerous device is enabled, pending or active on some host",
            "  3   nothing could be read; or evidence is missing or too old for a host, and the others are safe",
            "  64  wrong usage"
        })
final class ScanCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--host",
            paramLabel = "NAME|MOID|UUID",
            description = "Only this host. May be given several times; without it, every host of the inventory.")
    private List<String> hosts = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nWhere the inventory comes from:%n")
    private final InventoryOptions inventory = new InventoryOptions();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final FlagOptions flags = new FlagOptions();

    @Mixin
    private final AgeOptions age = new AgeOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How to print the survey: text (default), table, json, sarif, junit, github, markdown, csv, html.")
    private ScanFormat format = ScanFormat.TEXT;

    ScanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        FlagMemory memory = flags.read();
        Scanner scanner = new Scanner(new Checker(policy.policy()), memory);
        List<HostPart> parts;
        try (InventorySource source = inventory.open(surroundings)) {
            parts = new Survey(source, scanner, age, new Progress(surroundings)).of(wanted(source));
        }
        flags.write(memory);
        String document = format.render(
                ScanDocument.ofParts(parts), surroundings.terminal().style());
        new Output(surroundings).print(document, format.isForPrograms());
        return exitCode(parts);
    }

    private List<HostReference> wanted(InventorySource source) throws InventoryException {
        List<HostReference> all = source.hosts();
        if (all.isEmpty()) {
            throw new NoVerdictException(
                    "The inventory holds no host.", "Check the address and what the account may see.");
        }
        if (hosts.isEmpty()) {
            return all;
        }
        List<HostReference> chosen = new ArrayList<>();
        for (String host : hosts) {
            chosen.add(HostSelector.pick(source, host));
        }
        return chosen.stream().distinct().toList();
    }

    private static int exitCode(List<HostPart> hosts) {
        if (hosts.stream().anyMatch(HostPart::isDangerous)) {
            return ExitCode.BLOCK;
        }
        if (hosts.stream().anyMatch(host -> host.isUnknown() || host.stale())) {
            return ExitCode.NO_VERDICT;
        }
        return hosts.stream().anyMatch(HostPart::isWarned) ? ExitCode.WARN : ExitCode.YES;
    }
}
