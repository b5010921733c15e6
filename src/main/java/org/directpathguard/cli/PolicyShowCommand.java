package org.directpathguard.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.policy.PolicyException;
import org.directpathguard.rules.policy.PolicyReader;
import org.directpathguard.rules.policy.SitePolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy show}: the rules by default, and what a file makes of them. */
@Command(
        name = "show",
        description = {"List every rule with its severity, and what a policy file changes."},
        parameterListHeading = "%nFile:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {"  0   shown", "  3   the file can't be used", "  64  wrong usage"})
final class PolicyShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A policy file; without it, the standard rules.")
    private @Nullable Path file;

    PolicyShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        StringBuilder text = new StringBuilder();
        for (RuleId rule : RuleId.values()) {
            text.append("%-24s %-5s %s%n"
                    .formatted(rule.id(), rule.severity(), rule.lowerable() ? "" : "can't be lowered"));
        }
        if (file != null) {
            SitePolicy policy = read(file);
            text.append("%nThe policy '%s', in the order in which it is applied:%n".formatted(policy.name()));
            policy.describe().forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
        }
        new Output(surroundings).print(text.toString(), false);
        return ExitCode.YES;
    }

    private static SitePolicy read(Path file) throws InventoryException {
        try {
            return PolicyReader.read(file, Clock.systemUTC());
        } catch (PolicyException unusable) {
            throw new InventoryException(
                    unusable.getMessage() == null ? "The policy can't be used." : unusable.getMessage(),
                    "Correct it, and try: directpath-guard policy check " + file);
        }
    }
}
