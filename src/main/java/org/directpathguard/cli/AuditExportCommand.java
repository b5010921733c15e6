package org.directpathguard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.Audit;
import org.directpathguard.ledger.AuditFormat;
import org.directpathguard.ledger.AuditWriter;
import org.directpathguard.ledger.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit export}. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Write every entry of the ledger, in the order of the chain.",
            "",
            "jsonl holds all there is, and each line's hash can be computed from it: SHA-256 over a zero byte and the"
                    + " line without its hash. csv is for spreadsheets; a text that one of them would take for a formula"
                    + " begins with an apostrophe there."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {"  0   written", "  3   the ledger can't be read, or the file not written", "  64  wrong usage"})
final class AuditExportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--format", paramLabel = "jsonl|csv", description = "How to write it (default: jsonl).")
    private AuditFormat format = AuditFormat.JSONL;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path file;

    @Mixin
    private final LedgerOptions ledger = new LedgerOptions();

    AuditExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        try (Database database = ledger.open(surroundings)) {
            if (file == null) {
                write(database, surroundings.out());
            } else {
                try (OutputStream out = Files.newOutputStream(file)) {
                    write(database, out);
                }
            }
            return ExitCode.YES;
        } catch (IOException e) {
            throw new NoVerdictException(
                    "The export could not be written: " + e.getMessage() + ".",
                    "Check the disk and the permissions of the file, and export again.");
        }
    }

    private void write(Database database, OutputStream out) throws IOException, InventoryException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        AuditWriter lines = format.to(writer);
        new Audit(database).export(lines);
        writer.flush();
    }
}
