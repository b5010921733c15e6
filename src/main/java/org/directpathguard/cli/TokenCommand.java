package org.directpathguard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token}: API tokens. */
@Command(
        name = "token",
        description = {
            "API tokens: who may call the service, and what for.",
            "",
            "The service may run meanwhile; a token counts, and ceases to count, at once."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  token create pipeline --scope check,apply --expires 90d",
            "  token list",
            "  token rotate 3f0c...",
            "  token revoke 3f0c...",
        })
final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TokenCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with tokens: create, list, rotate or revoke.");
    }
}
