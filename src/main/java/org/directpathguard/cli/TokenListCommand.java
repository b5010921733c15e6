package org.directpathguard.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code token list}. */
@Command(
        name = "list",
        description = {"List the tokens, the newest first, without their secrets."},
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {"  0   listed", "  3   the ledger can't be used", "  64  wrong usage"})
final class TokenListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print them (default: text).")
    private TokenFormat format = TokenFormat.TEXT;

    @Mixin
    private final LedgerOptions ledger = new LedgerOptions();

    TokenListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        try (Database database = ledger.open(surroundings)) {
            String text = format.list(
                    LocalAccount.tokens(database).list(), Clock.systemUTC().instant());
            new Output(surroundings).print(text, format == TokenFormat.JSON);
        }
        return ExitCode.YES;
    }
}
