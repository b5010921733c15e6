package org.directpathguard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: it only leads to its commands. */
@Command(
        name = "directpath-guard",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Says what falls when a PCI device leaves the ESXi hypervisor, before the passthrough box is ticked,"
                    + " and brings back the hosts that fell."
        },
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nWhere to begin:%n",
        footer = {
            "  Look at it in the browser, with a simulated vCenter; nothing else is needed:",
            "    demo",
            "  May this device be given to a virtual machine?",
            "    check --url https://vcenter.example.com --user guard@vsphere.local \\",
            "          --host esx01 --device 0000:00:1f.2",
            "  What is at risk in an inventory that govc saved?",
            "    scan --dump saved",
            "  What hit the host whose boot disk is attached here?",
            "    repair inspect --scan-disks",
            "",
            "'COMMAND --help' explains each of them, with examples and exit codes."
        })
final class RootCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    RootCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command was given.");
    }
}
