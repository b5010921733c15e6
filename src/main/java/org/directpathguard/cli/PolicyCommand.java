package org.directpathguard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code policy}: the site's own severities and exceptions. */
@Command(
        name = "policy",
        description = {
            "The policy file: a site's own severities, and exceptions that somebody answers for.",
            "",
            "Raises any rule, lowers those that may be lowered. A policy that can't be read is an error, never the default."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  policy check site.yaml",
            "  policy show site.yaml",
            "  policy test site.yaml --dump saved",
        })
final class PolicyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PolicyCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the policy: check, show or test.");
    }
}
