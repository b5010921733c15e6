package org.directpathguard.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.directpathguard.host.InventoryException;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.policy.PolicyException;
import org.directpathguard.rules.policy.PolicyReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which policy the verdict follows. */
final class PolicyOptions {

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The site's own severities and exceptions; without it the standard rules apply.")
    private @Nullable Path file;

    PolicyOptions() {}

    /**
     * The policy to judge by.
     *
     * @return the policy
     * @throws InventoryException if a file was named and can't be used: then nothing is judged
     */
    Policy policy() throws InventoryException {
        if (file == null) {
            return Policy.standard();
        }
        try {
            return PolicyReader.read(file, Clock.systemUTC());
        } catch (PolicyException unusable) {
            String problems = unusable.problems().stream().map(Object::toString).collect(Collectors.joining("\n"));
            throw new InventoryException(
                    "The policy " + file + " can't be used, so nothing is judged.\n" + problems,
                    "Correct these lines, and try it with: directpath-guard policy check " + file);
        }
    }
}
