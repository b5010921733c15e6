package org.directpathguard.repair.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.journal.Journal;
import org.directpathguard.repair.journal.JournalFolder;
import org.directpathguard.repair.journal.SectorWrite;
import org.directpathguard.repair.journal.StepKind;
import org.directpathguard.repair.journal.StepRunner;
import org.directpathguard.repair.journal.WriteStep;

/** Carries out what was planned for a disk: journal, then bank after bank, each verified before the next. */
final class DiskWriting {

    private final FoundBanks found;
    private final DeviceSource source;
    private final List<PlannedScript> scripts;

    DiskWriting(FoundBanks found, DeviceSource source, List<PlannedScript> scripts) {
        this.found = found;
        this.source = source;
        this.scripts = scripts;
    }

    List<BankOutcome> carryOut(Path journalFolder) throws RefusedException {
        List<PlannedScript> writing =
                scripts.stream().filter(PlannedScript::writes).toList();
        if (!writing.isEmpty()) {
            prepare(journalFolder, writing);
        }
        List<BankOutcome> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (PlannedScript script : scripts) {
            BankOutcome outcome = stopped && script.writes() ? Outcomes.notReached(script.bank()) : outcome(script);
            stopped |= outcome.result() == BankResult.FAILED;
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private void prepare(Path journalFolder, List<PlannedScript> writing) throws RefusedException {
        source.refuseIfInUse();
        JournalPlace.refuseOn(source, journalFolder);
        try (SectorDevice device = source.openForWriting()) {
            checkUnchanged(device, writing);
        } catch (IOException e) {
            throw new RefusedException(
                    source.name() + " can't be opened for writing: " + e.getMessage() + ".",
                    "Run the repair as root, with no other program using the disk; check that it is not"
                            + " write-protected.",
                    e);
        }
        JournalFolder folder = JournalFolder.make(journalFolder);
        for (PlannedScript script : writing) {
            save(folder, script);
        }
        folder.save("README.txt", JournalPlace.explanation(journalFolder).getBytes(StandardCharsets.UTF_8));
        folder.write(new Journal.OfDisk(
                Path.of(source.name()).toAbsolutePath().toString(),
                found.disk().orElseThrow(),
                writing.stream().flatMap(script -> script.script().stream()).toList()));
    }

    private static void save(JournalFolder folder, PlannedScript script) throws RefusedException {
        try {
            String name = "bank%d-%s.before"
                    .formatted(
                            script.bank().place().number(),
                            script.bank().readState().name());
            folder.save(name, script.bank().readState().content());
        } catch (DamagedException e) {
            throw new ChangedMeanwhileException("The state of " + script.bank().path());
        }
    }

    /** Every sector must still be what the plan was made from. */
    private void checkUnchanged(SectorDevice device, List<PlannedScript> writing) throws IOException, RefusedException {
        Set<Long> seen = new HashSet<>();
        for (PlannedScript script : writing) {
            for (WriteStep step : script.steps()) {
                for (SectorWrite write : step.writes()) {
                    if (seen.add(write.sector()) && !Arrays.equals(device.read(write.sector(), 1), write.before())) {
                        throw new ChangedMeanwhileException(source.name());
                    }
                }
            }
        }
    }

    private BankOutcome outcome(PlannedScript script) {
        if (script.refusal().isPresent()) {
            return Outcomes.refused(script.bank(), script.refusal().get());
        }
        return script.writes() ? write(script) : Outcomes.unchanged(script.bank());
    }

    private BankOutcome write(PlannedScript script) {
        int done = 0;
        try (SectorDevice device = source.openForWriting()) {
            StepRunner runner = new StepRunner(device);
            for (WriteStep step : script.steps()) {
                runner.forward(step);
                done++;
            }
        } catch (IOException e) {
            return failed(script, done, String.valueOf(e.getMessage()));
        }
        // The device is closed before it is verified: the last close makes Linux forget what it has in memory.
        Optional<String> difference = new BankVerification(found, source).difference(script);
        return difference.isPresent()
                ? rolledBack(script, script.steps().size() - 1, difference.get())
                : Outcomes.repaired(script.bank());
    }

    private BankOutcome failed(PlannedScript script, int done, String why) {
        boolean switched =
                done >= script.steps().size() || script.steps().get(done).kind() == StepKind.TIDY;
        return switched ? Outcomes.switchedButUntidy(script.bank(), why) : rolledBack(script, done, why);
    }

    private BankOutcome rolledBack(PlannedScript script, int last, String why) {
        try (SectorDevice device = source.openForWriting()) {
            StepRunner runner = new StepRunner(device);
            for (int index = last; index >= 0; index--) {
                runner.backward(script.steps().get(index));
            }
        } catch (IOException e) {
            return Outcomes.notRolledBack(script.bank(), script.isInPlace(), why, String.valueOf(e.getMessage()));
        }
        return Outcomes.rolledBack(script.bank(), why);
    }
}
