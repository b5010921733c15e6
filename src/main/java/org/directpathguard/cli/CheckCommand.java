package org.directpathguard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.check.HostSelector;
import org.directpathguard.check.Verdict;
import org.directpathguard.cli.render.CheckFormat;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: may these devices of this host be given to virtual machines? */
@Command(
        name = "check",
        sortOptions = false,
        customSynopsis =
                "directpath-guard check (--url URL --user NAME | --dump DIR) --host HOST \\%n        --device ADDR"
                        + " [--device ADDR ...] [--disable] [--policy FILE] [--format FORMAT]%n",
        description = {
            "Pre-flight check: may these PCI devices of this host be given to virtual machines?",
            "",
            "Says what the host stands on, what falls with the devices, and why; ALLOW, WARN or BLOCK. Several devices"
                    + " are judged together, and together with what is already enabled or pending on the host. Nothing is"
                    + " changed."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  Ask a vCenter, by the address that the vSphere Client shows:",
            "    check --url https://vcenter.example.com --user guard@vsphere.local \\",
            "          --host esx01.example.com --device 0000:00:1f.2",
            "  Ask an ESXi host itself, by the name of the adapter, for a script:",
            "    check --url https://esx01.example.com --user root --password-file secret \\",
            "          --host esx01 --device vmhba2 --format json",
            "  Two ports of one card, in a saved inventory:",
            "    check --dump saved --host host-42 --device 0000:3b:00.0 --device 0000:3b:00.1",
            "",
            "Exit codes:",
            "  0   ALLOW",
            "  1   WARN",
            "  2   BLOCK",
            "  3   no verdict: unreachable, no such host or device, no permission, broken input",
            "  64  wrong usage"
        })
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--host",
            required = true,
            paramLabel = "NAME|MOID|UUID",
            description = "The host: its name in the inventory, its managed object id, or its hardware UUID.")
    private String host = "";

    @Option(
            names = "--device",
            required = true,
            paramLabel = "ADDR",
            description =
                    "The device: a PCI address as the vSphere Client shows it (0000:00:1f.2), a name such as vmhba1 or"
                            + " vmnic4, or vendor:device (then every match on the host). May be given several times.")
    private List<String> devices = new ArrayList<>();

    @Option(names = "--disable", description = "Ask about turning passthrough off; that is never blocked.")
    private boolean disable;

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
            description = "How to print the verdict: text (default), json, sarif, junit, github, markdown, csv, html.")
    private CheckFormat format = CheckFormat.TEXT;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        Checker checker = new Checker(policy.policy());
        FlagMemory memory = flags.read();
        Verdict verdict;
        try (InventorySource source = inventory.open(surroundings)) {
            HostSnapshot snapshot = source.read(HostSelector.pick(source, host));
            memory.note(snapshot);
            verdict = checker.check(snapshot, devices, disable, memory, age.of(snapshot.evidenceTime()));
        }
        flags.write(memory);
        String document =
                format.render(CheckDocument.of(verdict), surroundings.terminal().style());
        new Output(surroundings).print(document, format.isForPrograms());
        return ExitCode.of(verdict.decision());
    }
}
