package org.directpathguard.repair.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.bank.DiskBank;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.PartitionTable;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** The writes to the banks of a disk or image. */
final class DiskWritePlan implements WritePlan {

    private final FoundBanks found;
    private final DeviceSource source;
    private final List<PlannedScript> scripts;

    private DiskWritePlan(FoundBanks found, DeviceSource source, List<PlannedScript> scripts) {
        this.found = found;
        this.source = source;
        this.scripts = scripts;
    }

    static DiskWritePlan of(FoundBanks found, List<BankChange> changes, WriteOptions options) throws RefusedException {
        DeviceSource source = ((DiskBank) found.banks().get(0)).source();
        source.refuseIfInUse();
        List<PlannedScript> scripts = new ArrayList<>();
        try (SectorDevice device = source.openForReading()) {
            refuseOtherDisk(found, device);
            for (BankChange change : changes) {
                scripts.add(plan(change, device, options));
            }
        } catch (IOException e) {
            throw new RefusedException(
                    source.name() + " can't be read: " + e.getMessage() + ".",
                    "Look for input/output errors in the kernel's log.",
                    e);
        }
        scripts.sort(Comparator.comparing(PlannedScript::isInPlace)
                .thenComparing(script -> found.choice().starts(script.bank())));
        return new DiskWritePlan(found, source, scripts);
    }

    private static void refuseOtherDisk(FoundBanks found, SectorDevice device) throws RefusedException {
        try {
            PartitionTable table = PartitionTable.read(device, found.target());
            if (!found.disk().equals(Optional.of(table.identity()))) {
                throw new ChangedMeanwhileException(found.target());
            }
        } catch (DamagedException e) {
            throw new ChangedMeanwhileException(found.target());
        }
    }

    private static PlannedScript plan(BankChange change, SectorDevice device, WriteOptions options) {
        DiskBank bank = (DiskBank) change.bank();
        try {
            return new PlannedScript(
                    bank,
                    change.newState(),
                    Optional.of(new BankPlanner(bank, device, options).plan(change.newState())),
                    Optional.empty());
        } catch (RefusedException e) {
            return new PlannedScript(bank, change.newState(), Optional.empty(), Optional.of(e));
        }
    }

    @Override
    public List<PlannedBank> banks() {
        return scripts.stream().map(PlannedScript::shown).toList();
    }

    @Override
    public List<BankOutcome> carryOut(Path journalFolder) throws RefusedException {
        return new DiskWriting(found, source, scripts).carryOut(journalFolder);
    }
}
