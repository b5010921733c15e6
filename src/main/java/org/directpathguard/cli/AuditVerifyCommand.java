package org.directpathguard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.cli.render.Paragraph;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.Audit;
import org.directpathguard.ledger.AuditFinding;
import org.directpathguard.ledger.AuditReport;
import org.directpathguard.ledger.Checkpoint;
import org.directpathguard.ledger.CheckpointFile;
import org.directpathguard.ledger.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code audit verify}. */
@Command(
        name = "verify",
        sortOptions = false,
        description = {
            "Look whether the ledger is as it was written: no entry changed, removed, moved or put in.",
            "",
            "Somebody who may write to the database could compute a whole new chain. Only checkpoints that were kept"
                    + " elsewhere (guard.ledger.checkpoint-file) show that, and a cut-off end."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   nothing is wrong",
            "  1   something is",
            "  3   the ledger or the checkpoints can't be read",
            "  64  wrong usage"
        })
final class AuditVerifyCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = {"--checkpoint", "--checkpoints"},
            paramLabel = "FILE",
            description =
                    "Checkpoints that were kept elsewhere: the checkpoint file, delivered events, or one signed note.")
    private @Nullable Path checkpoints;

    @Option(
            names = "--key",
            paramLabel = "FILE|KEY",
            description =
                    "The public key that has to have signed them, NAME+HASH+KEY (default: keys/checkpoint.pub of the"
                            + " data folder). Keep a copy elsewhere: who can write there could put another key.")
    private @Nullable String key;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it (default: text).")
    private Format format = Format.TEXT;

    @Mixin
    private final LedgerOptions ledger = new LedgerOptions();

    /** How the report is printed. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON
    }

    AuditVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        List<Checkpoint> anchors = anchors();
        try (Database database = ledger.open(surroundings)) {
            AuditReport report = signatures(anchors, new Audit(database).verify(anchors));
            String text = switch (format) {
                case TEXT -> text(report) + signed(anchors) + reach(anchors, report);
                case JSON -> json(report, anchors);
            };
            new Output(surroundings).print(text, format == Format.JSON);
            return report.isIntact() ? ExitCode.YES : ExitCode.WARN;
        }
    }

    private List<Checkpoint> anchors() throws NoVerdictException {
        if (checkpoints == null) {
            return List.of();
        }
        try {
            return new CheckpointFile(checkpoints).read();
        } catch (IOException e) {
            throw new NoVerdictException(
                    "The checkpoints in " + checkpoints + " can't be read.",
                    "Give the file that guard.ledger.checkpoint-file names, one checkpoint in each line, or one signed note.");
        }
    }

    /** A given key has to have signed every checkpoint; the one in the data folder, those that bear a signature. */
    private AuditReport signatures(List<Checkpoint> anchors, AuditReport report) throws InventoryException {
        Optional<String> verifier = key == null ? ledger.checkpointKey(surroundings) : Optional.of(given(key));
        List<AuditFinding> findings = new ArrayList<>(report.findings());
        for (Checkpoint anchor : anchors) {
            if (verifier.isPresent() && (key != null || anchor.note().isPresent())) {
                anchor.wrongSignature(verifier.get())
                        .ifPresent(problem ->
                                findings.add(new AuditFinding("checkpoint of " + anchor.size() + " entries", problem)));
            }
        }
        return report.with(findings);
    }

    private static String given(String text) throws NoVerdictException {
        if (text.contains("+")) {
            return text;
        }
        try {
            return Files.readString(Path.of(text)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new NoVerdictException(
                    "The key " + text + " can't be read.",
                    "Give the text NAME+HASH+KEY, or the file that holds it; the service keeps it as"
                            + " keys/checkpoint.pub in its data folder.");
        }
    }

    /** A file whose last lines are gone agrees with everything: only how far it reaches shows that. */
    private static String reach(List<Checkpoint> anchors, AuditReport report) {
        return anchors.isEmpty()
                ? ""
                : ("They reach to entry %d of %d. What came later is protected by the chain alone; if you kept later"
                                + " checkpoints, lines are missing.%n")
                        .formatted(anchored(anchors), report.entries());
    }

    private static long anchored(List<Checkpoint> anchors) {
        return anchors.stream().mapToLong(Checkpoint::size).max().orElse(0);
    }

    private static String signed(List<Checkpoint> anchors) {
        long unsigned =
                anchors.stream().filter(anchor -> anchor.note().isEmpty()).count();
        return unsigned == 0
                ? ""
                : "%d of them bear no signature, so anybody may have written them.%n".formatted(unsigned);
    }

    private static String text(AuditReport report) {
        String anchored = report.anchors() > 0
                ? "%d checkpoints kept elsewhere agree, or are named above.%n".formatted(report.anchors())
                : "No checkpoint kept elsewhere was given, so a chain that was computed anew would not show.%n"
                        .formatted();
        if (report.isIntact()) {
            return "Nothing is wrong: %d entries, the last one %s.%n".formatted(report.entries(), report.head())
                    + anchored;
        }
        return report.findings().stream()
                        .map(finding -> "%s %s%n"
                                .formatted(
                                        Paragraph.printable(finding.place()), Paragraph.printable(finding.problem())))
                        .collect(Collectors.joining())
                + "%d findings in %d entries.%n".formatted(report.findings().size(), report.entries())
                + anchored;
    }

    private static String json(AuditReport report, List<Checkpoint> anchors) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "directpath-guard/audit-report/1");
        document.put("intact", report.isIntact());
        document.put("entries", report.entries());
        document.put("head", report.head());
        document.put("root", report.root());
        document.put("checkpoints", report.checkpoints());
        document.put("anchors", report.anchors());
        document.put("anchoredEntries", anchored(anchors));
        document.put("findings", report.findings());
        return new JsonMapper().writeValueAsString(document) + "\n";
    }
}
