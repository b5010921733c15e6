package org.directpathguard.cli;

import java.nio.file.Path;
import org.directpathguard.rules.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which policy the verdict follows. */
final class PolicyOptions {

    @Option(names = "--policy", paramLabel = "FILE", description = "The site's own rules (not available yet).")
    private @Nullable Path file;

    PolicyOptions() {}

    /**
     * The policy to judge by.
     *
     * @return the policy
     * @throws WrongUsageException if a file was named
     */
    Policy policy() throws WrongUsageException {
        if (file != null) {
            throw new WrongUsageException(
                    "This version can't read policy files; without --policy it judges by the standard rules.");
        }
        return Policy.standard();
    }
}
