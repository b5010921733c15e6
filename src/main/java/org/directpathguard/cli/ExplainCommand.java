package org.directpathguard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.directpathguard.cli.render.RulePage;
import org.directpathguard.rules.RuleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a rule means, why, what to do. */
@Command(
        name = "explain",
        description = {"Explain a rule: what it finds, why that matters, when exactly, what to do."},
        parameterListHeading = "%nRules:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  explain boot-device",
            "",
            "Exit codes:",
            "  0   explained",
            "  3   the explanation is missing from this program",
            "  64  wrong usage, no such rule included"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "RULE",
            converter = RuleConverter.class,
            completionCandidates = Ids.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private RuleId rule = RuleId.BOOT_DEVICE;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Output output = new Output(surroundings);
        try (InputStream page = ExplainCommand.class.getResourceAsStream("/rules/" + rule.id() + ".md")) {
            if (page == null) {
                output.complain(
                        "This program was built without the explanation of " + rule.id() + ".",
                        "Use a complete build of it.");
                return ExitCode.NO_VERDICT;
            }
            String markdown = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            output.print(RulePage.render(markdown, surroundings.terminal().style()), false);
            return ExitCode.YES;
        }
    }

    /** The ids of all rules. */
    static final class Ids implements Iterable<String> {

        Ids() {}

        @Override
        public Iterator<String> iterator() {
            return List.of(RuleId.values()).stream().map(RuleId::id).iterator();
        }
    }
}
