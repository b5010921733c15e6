package org.directpathguard.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.directpathguard.rules.policy.PolicyException;
import org.directpathguard.rules.policy.PolicyReader;
import org.directpathguard.rules.policy.SitePolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy check}: can this file be used? */
@Command(
        name = "check",
        description = {"Read a policy file and say, line by line, what can't be meant."},
        parameterListHeading = "%nFile:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {"  0   it can be used", "  1   it can't; each line says why", "  64  wrong usage"})
final class PolicyCheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The policy file.")
    private Path file = Path.of("");

    PolicyCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Output output = new Output(surroundings);
        try {
            SitePolicy policy = PolicyReader.read(file, Clock.systemUTC());
            output.print("The policy '%s' can be used: %d entries.%n".formatted(policy.name(), policy.size()), false);
            return ExitCode.YES;
        } catch (PolicyException unusable) {
            unusable.problems()
                    .forEach(problem -> output.complain(
                            (problem.line() > 0 ? file + ", line " + problem.line() + ": " : "") + problem.what(),
                            problem.nextStep()));
            return ExitCode.WARN;
        }
    }
}
