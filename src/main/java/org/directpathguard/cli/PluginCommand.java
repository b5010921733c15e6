package org.directpathguard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plugin}: the plug-in of the vSphere Client. */
@Command(
        name = "plugin",
        description = {
            "The plug-in of the vSphere Client: the check where the box is ticked.",
            "",
            "The service (command serve) is the plug-in's server; these commands tell a vCenter about it."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plugin register --url https://vcenter.example.com --user administrator@vsphere.local \\",
            "         --service https://guard.example.com:8443 --service-thumbprint 4F:AA:...",
            "  plugin status --url https://vcenter.example.com --user administrator@vsphere.local",
            "  plugin unregister --url https://vcenter.example.com --user administrator@vsphere.local",
        })
final class PluginCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PluginCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the plug-in: register, status or unregister.");
    }
}
