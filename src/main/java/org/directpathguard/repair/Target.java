package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.bank.FoundBanks;

/**
 * What is to be looked at, or repaired as one.
 *
 * @param name as the user gave it, or the device that a scan found
 * @param paths the paths it was read from
 * @param kind what it is
 * @param found its banks, unless it is a lone archive
 * @param states its saved configurations
 */
record Target(String name, List<Path> paths, Kind kind, Optional<FoundBanks> found, List<SavedState> states) {

    Target {
        paths = List.copyOf(paths);
        states = List.copyOf(states);
    }

    static Target of(List<Path> paths, FoundBanks found) {
        List<SavedState> states = found.banks().stream()
                .<SavedState>map(bank -> new BankState(
                        bank, found.choice().starts(bank), found.choice().of(bank)))
                .toList();
        Kind kind = switch (found.kind()) {
            case DISK -> Kind.DISK;
            case BANK_FOLDER -> Kind.BANK_FOLDER;
        };
        return new Target(found.target(), paths, kind, Optional.of(found), states);
    }

    static Target ofArchives(List<Path> files) {
        List<SavedState> states =
                files.stream().<SavedState>map(LoneArchive::new).toList();
        String name = String.join(" ", files.stream().map(Path::toString).toList());
        return new Target(name, files, Kind.ARCHIVE, Optional.empty(), states);
    }

    /** {@return how to name it on a command line} */
    String arguments() {
        return ShellWords.of(paths);
    }

    Optional<SavedState> bootsNext() {
        return states.stream().filter(SavedState::bootsNext).findFirst();
    }
}
