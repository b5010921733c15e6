package org.directpathguard.repair.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.directpathguard.repair.bank.FolderBank;
import org.directpathguard.repair.bank.StateFile;
import org.directpathguard.repair.disk.MountedFolder;
import org.directpathguard.repair.disk.ShellText;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.fat.FatHealth;
import org.directpathguard.repair.journal.Journal.FileScript;

/** Works out how a mounted bank gets its new state. */
final class FolderPlanner {

    /** The directory may need one more cluster for the temporary file's name. */
    private static final int LARGEST_CLUSTER = 65_536;

    private final FolderBank bank;
    private final WriteOptions options;

    FolderPlanner(FolderBank bank, WriteOptions options) {
        this.bank = bank;
        this.options = options;
    }

    PlannedFile plan(byte[] wanted) {
        try {
            StateFile state = bank.readState();
            Path file = bank.folder().resolve(state.name());
            if (!Arrays.equals(Files.readAllBytes(file), state.content())) {
                throw new ChangedMeanwhileException(file.toString());
            }
            refuseUnwritable();
            boolean inPlace =
                    !Arrays.equals(state.content(), wanted) && needsOverwriting(state.content().length, wanted.length);
            FileScript script = new FileScript(file, state.content(), wanted, inPlace);
            return new PlannedFile(bank, Optional.of(script), Optional.empty());
        } catch (RefusedException e) {
            return refused(e);
        } catch (DamagedException e) {
            return refused(new RefusedException(bank.path() + " can't be written to: " + e.matter(), e.nextStep(), e));
        } catch (IOException e) {
            return refused(new RefusedException(
                    bank.path() + " can't be read: " + e.getMessage() + ".",
                    "Look for input/output errors in the kernel's log.",
                    e));
        }
    }

    private PlannedFile refused(RefusedException refusal) {
        return new PlannedFile(bank, Optional.empty(), Optional.of(refusal));
    }

    private void refuseUnwritable() throws RefusedException, IOException {
        MountedFolder mounted = MountedFolder.of(bank.folder());
        if (mounted.isReadOnly() || Files.getFileStore(bank.folder()).isReadOnly()) {
            throw new RefusedException(
                    bank.path() + " is mounted for reading only.",
                    "Mount it with 'mount -o remount,rw " + ShellText.quote(bank.path())
                            + "', or unmount it and give the disk.");
        }
        Optional<FatHealth> health = bank.fat();
        if (health.isPresent() && !health.get().sound()) {
            String device = mounted.deviceNode().map(Path::toString).orElse("DEVICE");
            throw new UnsoundFileSystemException(
                    bank.path(),
                    health.get().faults(),
                    "umount " + ShellText.quote(bank.path()) + " && fsck.fat -a -v " + ShellText.quote(device));
        }
    }

    /** Whether there is no room for a second copy. */
    private boolean needsOverwriting(int old, int wanted) throws RefusedException, IOException {
        long room = Files.getFileStore(bank.folder()).getUsableSpace();
        long cluster = clusterSize();
        if (room >= wanted + 2 * cluster) {
            return false;
        }
        boolean fits = room >= inClusters(wanted, cluster) - inClusters(old, cluster);
        if (!options.inPlaceWhenFull() || !fits) {
            throw new BankFullException(
                    bank.path(),
                    "a second copy of the state needs " + wanted + " bytes, and " + room + " are free"
                            + (fits ? "" : ", too few even to overwrite it in place"));
        }
        return true;
    }

    private static long inClusters(long bytes, long cluster) {
        return (bytes + cluster - 1) / cluster * cluster;
    }

    private long clusterSize() throws IOException {
        Optional<FatHealth> health = bank.fat();
        return health.isPresent()
                ? health.get().clusterSize()
                : Math.min(LARGEST_CLUSTER, Files.getFileStore(bank.folder()).getBlockSize());
    }
}
