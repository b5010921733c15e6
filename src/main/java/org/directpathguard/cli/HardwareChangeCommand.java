package org.directpathguard.cli;

import java.util.concurrent.Callable;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HardwareChange;
import org.directpathguard.check.HardwareChangeDocument;
import org.directpathguard.check.HostSelector;
import org.directpathguard.cli.render.HardwareChangeFormat;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.rules.Decision;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hardware-change}: what may a card added, moved or removed do to the passthrough flags of a host? */
@Command(
        name = "hardware-change",
        sortOptions = false,
        description = {
            "Look ahead before a card is added, moved or removed.",
            "",
            "Passthrough flags are kept by PCI address, and addresses behind bridges shift when a card comes or goes. This lists"
                    + " every flag of a host and what could come to sit under it. Nothing is changed."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  hardware-change --url https://vcenter.example.com --user guard@vsphere.local --host esx07",
            "  hardware-change --dump saved --host esx07 --format json",
            "",
            "Exit codes:",
            "  0   no flag can come to sit on something that matters",
            "  1   one can",
            "  3   nothing could be read",
            "  64  wrong usage"
        })
final class HardwareChangeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--host", required = true, paramLabel = "NAME|MOID|UUID", description = "The host.")
    private String host = "";

    @ArgGroup(validate = false, heading = "%nWhere the inventory comes from:%n")
    private final InventoryOptions inventory = new InventoryOptions();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it (default: text).")
    private HardwareChangeFormat format = HardwareChangeFormat.TEXT;

    HardwareChangeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        HardwareChange lookAhead = new HardwareChange(new Checker(policy.policy()));
        HardwareChangeDocument document;
        try (InventorySource source = inventory.open(surroundings)) {
            HostSnapshot snapshot = source.read(HostSelector.pick(source, host));
            document = HardwareChangeDocument.of(snapshot, lookAhead.flags(snapshot));
        }
        new Output(surroundings)
                .print(format.render(document, surroundings.terminal().style()), format == HardwareChangeFormat.JSON);
        return document.decision() == Decision.ALLOW ? ExitCode.YES : ExitCode.WARN;
    }
}
