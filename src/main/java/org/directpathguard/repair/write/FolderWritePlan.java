package org.directpathguard.repair.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.directpathguard.repair.bank.FolderBank;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.MountedFolder;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.journal.FileSwitch;
import org.directpathguard.repair.journal.Journal;
import org.directpathguard.repair.journal.JournalFolder;

/** The writes to banks that are mounted on folders. */
final class FolderWritePlan implements WritePlan {

    private final FoundBanks found;
    private final List<PlannedFile> files;

    private FolderWritePlan(FoundBanks found, List<PlannedFile> files) {
        this.found = found;
        this.files = files;
    }

    static FolderWritePlan of(FoundBanks found, List<BankChange> changes, WriteOptions options) {
        List<PlannedFile> files = new ArrayList<>();
        for (BankChange change : changes) {
            files.add(new FolderPlanner((FolderBank) change.bank(), options).plan(change.newState()));
        }
        files.sort(Comparator.comparing(PlannedFile::inPlace)
                .thenComparing(file -> found.choice().starts(file.bank())));
        return new FolderWritePlan(found, files);
    }

    @Override
    public List<PlannedBank> banks() {
        return files.stream().map(PlannedFile::shown).toList();
    }

    @Override
    public List<BankOutcome> carryOut(Path journalFolder) throws RefusedException {
        List<PlannedFile> writing = files.stream().filter(PlannedFile::writes).toList();
        if (!writing.isEmpty()) {
            prepare(journalFolder, writing);
        }
        List<BankOutcome> outcomes = new ArrayList<>();
        boolean stopped = false;
        for (PlannedFile file : files) {
            BankOutcome outcome = stopped && file.writes() ? Outcomes.notReached(file.bank()) : outcome(file);
            stopped |= outcome.result() == BankResult.FAILED;
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private void prepare(Path journalFolder, List<PlannedFile> writing) throws RefusedException {
        Path place = JournalPlace.existing(journalFolder);
        for (PlannedFile file : writing) {
            Path folder = file.bank().folder();
            MountedFolder mounted = MountedFolder.of(folder);
            boolean inside = journalFolder
                    .toAbsolutePath()
                    .normalize()
                    .startsWith(folder.toAbsolutePath().normalize());
            if (inside || (mounted.isMountedFat() && mounted.sharesDiskWith(place))) {
                throw JournalPlace.onTarget(journalFolder);
            }
            checkUnchanged(file.script().orElseThrow());
        }
        JournalFolder folder = JournalFolder.make(journalFolder);
        folder.save("README.txt", JournalPlace.explanation(journalFolder).getBytes(StandardCharsets.UTF_8));
        folder.write(new Journal.OfFolders(
                found.target(),
                writing.stream().flatMap(file -> file.script().stream()).toList()));
    }

    private static void checkUnchanged(Journal.FileScript script) throws RefusedException {
        try {
            if (Arrays.equals(Files.readAllBytes(script.file()), script.before())) {
                return;
            }
        } catch (IOException e) {
            // said below
        }
        throw new ChangedMeanwhileException(script.file().toString());
    }

    private static BankOutcome outcome(PlannedFile file) {
        if (file.refusal().isPresent()) {
            return Outcomes.refused(file.bank(), file.refusal().get());
        }
        return file.writes() ? write(file, file.script().orElseThrow()) : Outcomes.unchanged(file.bank());
    }

    private static BankOutcome write(PlannedFile file, Journal.FileScript script) {
        try {
            if (file.inPlace()) {
                FileSwitch.overwrite(script.file(), script.after());
            } else {
                FileSwitch.replace(script.file(), script.after());
            }
            return Outcomes.repaired(file.bank());
        } catch (IOException e) {
            return putBack(file, script, String.valueOf(e.getMessage()));
        }
    }

    private static BankOutcome putBack(PlannedFile file, Journal.FileScript script, String why) {
        try {
            if (file.inPlace()) {
                FileSwitch.overwrite(script.file(), script.before());
            } else if (!Arrays.equals(Files.readAllBytes(script.file()), script.before())) {
                FileSwitch.replace(script.file(), script.before());
            }
            return Outcomes.rolledBack(file.bank(), why);
        } catch (IOException e) {
            return Outcomes.notRolledBack(file.bank(), file.inPlace(), why, String.valueOf(e.getMessage()));
        }
    }
}
