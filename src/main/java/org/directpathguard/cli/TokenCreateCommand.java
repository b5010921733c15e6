package org.directpathguard.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.ApiToken;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token create}. */
@Command(
        name = "create",
        sortOptions = false,
        description = {
            "Make a token. Its secret is printed once and not kept.",
            "",
            "Scopes: check (ask for verdicts), apply (change hosts), override (ask for an exception), approve (agree"
                    + " to one of somebody else), audit (read the ledger), admin (tokens and the ledger). Reading is"
                    + " always included."
        },
        parameterListHeading = "%nToken:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {"  0   made", "  3   the ledger can't be used", "  64  wrong usage"})
final class TokenCreateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "What it is for.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            converter = ScopeConverter.class,
            description = "What it may do (default: check). May be given several times.")
    private Set<Scope> scopes = EnumSet.of(Scope.CHECK);

    @Option(
            names = "--owner",
            paramLabel = "PERSON",
            description =
                    "Who answers for it (default: NAME). Tokens of one person can't ask for an override and approve"
                            + " it.")
    private @Nullable String owner;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "After what time it ceases to count, for instance 90d or 12h (default: never).")
    private @Nullable String expires;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it (default: text).")
    private TokenFormat format = TokenFormat.TEXT;

    @Mixin
    private final LedgerOptions ledger = new LedgerOptions();

    TokenCreateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        if (name.isBlank()) {
            throw new WrongUsageException("A token needs a name that says what it is for.");
        }
        NewToken wish = new NewToken(name, owner == null ? name : owner, scopes, end());
        try (Database database = ledger.open(surroundings)) {
            ApiToken.Issued issued = LocalAccount.tokens(database).create(wish, LocalAccount.name());
            new Output(surroundings).print(format.issued(issued), format == TokenFormat.JSON);
        }
        return ExitCode.YES;
    }

    private Optional<Instant> end() throws WrongUsageException {
        if (expires == null) {
            return Optional.empty();
        }
        try {
            Duration time = DurationStyle.detectAndParse(expires);
            if (time.isNegative() || time.isZero()) {
                throw new WrongUsageException("A token that expires before it is made is of no use: " + expires + ".");
            }
            return Optional.of(Clock.systemUTC().instant().plus(time));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new WrongUsageException("'" + expires + "' is no time; write for instance 90d or 12h.");
        }
    }
}
