package org.directpathguard.cli;

import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code token revoke}. */
@Command(
        name = "revoke",
        description = {"Withdraw a token. It ceases to count at once."},
        parameterListHeading = "%nToken:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   withdrawn",
            "  1   there is no such token, or it is withdrawn already",
            "  3   the ledger can't be used",
            "  64  wrong usage"
        })
final class TokenRevokeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "Id of the token, as 'token list' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private String id;

    @Mixin
    private final LedgerOptions ledger = new LedgerOptions();

    TokenRevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        Output output = new Output(surroundings);
        try (Database database = ledger.open(surroundings)) {
            if (!LocalAccount.tokens(database).revoke(id, LocalAccount.name())) {
                output.complain("No token " + id + " is there to be withdrawn.", "Look at them with: token list");
                return ExitCode.WARN;
            }
        }
        output.print("The token is withdrawn.%n".formatted(), false);
        return ExitCode.YES;
    }
}
