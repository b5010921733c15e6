package org.directpathguard.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit}: the ledger. */
@Command(
        name = "audit",
        description = {
            "The ledger: who decided, overrode and changed what, when and why.",
            "",
            "The service may run meanwhile."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  audit verify --checkpoints /mnt/elsewhere/checkpoints.jsonl",
            "  audit export --format csv --out ledger.csv",
        })
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AuditCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the ledger: verify or export.");
    }
}
