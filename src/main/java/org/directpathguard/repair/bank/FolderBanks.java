package org.directpathguard.repair.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.repair.disk.MountedFolder;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Reads banks that are mounted on folders. */
final class FolderBanks {

    private static final List<String> STATE_NAMES = List.of("state.tgz", "local.tgz");

    private FolderBanks() {}

    static FoundBanks in(List<Path> folders) throws RefusedException, DamagedException {
        List<Bank> banks = new ArrayList<>();
        for (Path folder : folders) {
            banks.add(bank(folder));
        }
        banks.sort(Comparator.comparingInt(bank -> bank.partition().orElse(Integer.MAX_VALUE)));
        List<String> problems = new ArrayList<>();
        if (banks.size() == 1) {
            problems.add("Only one bank was given; whether it is the one that boots next depends on the others, too.");
        }
        return new FoundBanks(
                String.join(", ", folders.stream().map(Path::toString).toList()),
                TargetKind.BANK_FOLDER,
                Optional.empty(),
                banks,
                LoaderChoice.among(banks),
                problems,
                List.of());
    }

    private static Bank bank(Path folder) throws RefusedException, DamagedException {
        Optional<Path> config = named(folder, "boot.cfg");
        if (config.isEmpty()) {
            throw new RefusedException(
                    folder + " is no boot bank: it holds no boot.cfg.",
                    "Give the folder on which a boot bank is mounted (partition 5 or 6 of most disks), or the whole"
                            + " disk unmounted.");
        }
        MountedFolder mounted = MountedFolder.of(folder);
        VolumeBelow below = VolumeBelow.of(mounted);
        if (below.readable() && below.uuid().isEmpty()) {
            throw new RefusedException(
                    folder + " is no boot bank: its volume lacks VMware's mark, so the loader does not look at it.",
                    "Give the folder on which a boot bank is mounted.");
        }
        return new FolderBank(folder, mounted.partition(), config(config.get()), state(folder), below);
    }

    private static BootConfigFile config(Path file) {
        try {
            return Files.size(file) > BootConfigFile.MOST_BYTES
                    ? BootConfigFile.damaged("boot.cfg is far too large.")
                    : BootConfigFile.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return BootConfigFile.damaged("boot.cfg can't be read: " + e.getMessage());
        }
    }

    private static StateReading state(Path folder) throws RefusedException {
        for (String name : STATE_NAMES) {
            Optional<Path> file = named(folder, name);
            if (file.isPresent()) {
                return read(file.get());
            }
        }
        return StateReading.missing();
    }

    private static StateReading read(Path file) {
        try {
            if (Files.size(file) > StateReading.MOST_BYTES) {
                throw new IOException(file + " is far too large");
            }
            Path name = file.getFileName();
            return StateReading.of(new StateFile(String.valueOf(name), Files.readAllBytes(file)));
        } catch (IOException e) {
            return StateReading.failed(new UnreadableStateException(e));
        }
    }

    /** Finds a file whatever the case of its name: that depends on how the volume was mounted. */
    private static Optional<Path> named(Path folder, String name) throws RefusedException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> String.valueOf(file.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .equals(name))
                    .sorted()
                    .toList();
            if (found.size() > 1) {
                throw new RefusedException(
                        folder + " holds " + name + " twice, in different case, which no boot bank can.",
                        "Give the folder on which the boot bank itself is mounted, not a copy.");
            }
            return found.stream().findFirst();
        } catch (IOException e) {
            throw new RefusedException(
                    folder + " can't be read: " + e.getMessage() + ".",
                    "Run the repair as root, and check the name.",
                    e);
        }
    }
}
