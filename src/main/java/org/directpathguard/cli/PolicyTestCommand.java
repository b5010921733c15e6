package org.directpathguard.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.Request;
import org.directpathguard.rules.Situation;
import org.directpathguard.rules.policy.PolicyException;
import org.directpathguard.rules.policy.PolicyReader;
import org.directpathguard.topology.HostTopology;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code policy test}: which verdicts would a policy change? */
@Command(
        name = "test",
        description = {
            "Compare the verdicts on an inventory with and without a policy.",
            "",
            "Judges every device that can be or is passed through, once by the standard rules and once by the policy."
        },
        parameterListHeading = "%nFile:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   compared; nothing changes, or everything that changes gets stricter",
            "  1   compared; some verdict gets milder",
            "  3   the file or the inventory can't be read",
            "  64  wrong usage"
        })
final class PolicyTestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The policy file.")
    private Path file = Path.of("");

    @ArgGroup(validate = false, heading = "%nWhere the inventory comes from:%n")
    private final InventoryOptions inventory = new InventoryOptions();

    PolicyTestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        Checker bySite = new Checker(policy());
        Checker byStandard = new Checker(Policy.standard());
        StringBuilder changes = new StringBuilder();
        int judged = 0;
        boolean milder = false;
        try (InventorySource source = inventory.open(surroundings)) {
            for (HostReference host : source.hosts()) {
                HostSnapshot snapshot = source.read(host);
                HostTopology topology = HostTopology.of(snapshot);
                for (PassthroughRow row : concerned(topology)) {
                    Situation situation = Situation.alone(topology, Request.enable(Set.of(row.address())));
                    Verdict standard = byStandard.judge(situation);
                    Verdict site = bySite.judge(situation);
                    judged++;
                    if (standard.decision() != site.decision()) {
                        milder |= site.decision().compareTo(standard.decision()) < 0;
                        changes.append("%s %s: %s -> %s%n"
                                .formatted(host.name(), row.address(), standard.decision(), site.decision()));
                    }
                }
            }
        }
        String summary = changes.isEmpty()
                ? "Judged %d devices; the policy changes no verdict.%n".formatted(judged)
                : "Judged %d devices; the policy changes these verdicts:%n".formatted(judged);
        new Output(surroundings).print(summary + changes, false);
        return milder ? ExitCode.WARN : ExitCode.YES;
    }

    private static List<PassthroughRow> concerned(HostTopology topology) {
        return topology.rows().stream()
                .filter(row -> row.capable().isYes()
                        || row.enabled().isYes()
                        || row.active().isYes())
                .toList();
    }

    private Policy policy() throws InventoryException {
        try {
            return PolicyReader.read(file, Clock.systemUTC());
        } catch (PolicyException unusable) {
            throw new InventoryException(
                    unusable.getMessage() == null ? "The policy can't be used." : unusable.getMessage(),
                    "Correct it, and try: directpath-guard policy check " + file);
        }
    }
}
