package org.directpathguard.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.ApiToken;
import org.directpathguard.ledger.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token rotate}. */
@Command(
        name = "rotate",
        description = {"Give a token a new secret. The old one ceases to count at once."},
        parameterListHeading = "%nToken:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   renewed",
            "  1   there is no such token that counts",
            "  3   the ledger can't be used",
            "  64  wrong usage"
        })
final class TokenRotateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "Id of the token, as 'token list' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private String id;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it (default: text).")
    private TokenFormat format = TokenFormat.TEXT;

    @Mixin
    private final LedgerOptions ledger = new LedgerOptions();

    TokenRotateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        Output output = new Output(surroundings);
        try (Database database = ledger.open(surroundings)) {
            Optional<ApiToken.Issued> issued = LocalAccount.tokens(database).rotate(id, LocalAccount.name());
            if (issued.isEmpty()) {
                output.complain("No token " + id + " is there to be renewed.", "Look at them with: token list");
                return ExitCode.WARN;
            }
            output.print(format.issued(issued.get()), format == TokenFormat.JSON);
        }
        return ExitCode.YES;
    }
}
