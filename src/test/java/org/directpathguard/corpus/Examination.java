package org.directpathguard.corpus;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HostSelector;
import org.directpathguard.cli.DirectPathGuard;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Policy;
import org.directpathguard.vsphere.dump.DumpInventory;

/** The only place where the corpus meets the program: its command line, within this process, and its checker. */
final class Examination {

    private static final Checker CHECKER = new Checker(Policy.standard());

    private Examination() {}

    /**
     * Asks for a pre-flight check.
     *
     * @param dump the folder that govc would have saved
     * @param arguments host, devices and flags
     */
    static Answer check(Path dump, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("check", "--dump", dump.toString(), "--format", "json"));
        command.addAll(arguments);
        return run(command);
    }

    /** Surveys every host of a folder. */
    static Answer scan(Path dump) {
        return run(List.of("scan", "--dump", dump.toString(), "--format", "json"));
    }

    /**
     * Decides without the command line, which takes longer to build than a verdict takes to find.
     *
     * @return the decision; empty where there is no verdict
     */
    static Optional<Decision> decide(Path dump, Case request) {
        try (DumpInventory inventory = DumpInventory.open(dump)) {
            HostSnapshot snapshot = inventory.read(HostSelector.pick(inventory, request.host()));
            return Optional.of(CHECKER.check(snapshot, request.devices(), false).decision());
        } catch (InventoryException noVerdict) {
            return Optional.empty();
        }
    }

    private static Answer run(List<String> command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit;
        try (PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
                PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            exit = DirectPathGuard.run(command.toArray(String[]::new), out, err);
        }
        return new Answer(exit, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}
