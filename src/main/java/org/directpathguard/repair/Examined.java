package org.directpathguard.repair;

import java.util.Optional;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.BootConfig;
import org.directpathguard.repair.bank.StateFile;
import org.directpathguard.repair.failure.RepairException;

/**
 * A saved configuration that was looked at.
 *
 * @param state whose it is
 * @param file the file, if it could be read
 * @param archive what is in it, if it could be understood
 * @param trouble why not, otherwise
 */
record Examined(
        SavedState state, Optional<StateFile> file, Optional<StateArchive> archive, Optional<RepairException> trouble) {

    static Examined of(SavedState state) {
        StateFile file;
        try {
            file = state.read();
        } catch (RepairException unreadable) {
            return new Examined(state, Optional.empty(), Optional.empty(), Optional.of(unreadable));
        }
        try {
            return new Examined(
                    state, Optional.of(file), Optional.of(StateArchive.read(file.content())), Optional.empty());
        } catch (RepairException notUnderstood) {
            return new Examined(state, Optional.of(file), Optional.empty(), Optional.of(notUnderstood));
        }
    }

    /** {@return the SHA-256 of the file as it is, if it could be read} */
    Optional<String> sha256() {
        return file.map(found -> Sha256.of(found.content()));
    }

    /** {@return whether the release is 7.0 or later, by its boot.cfg or its archive} */
    boolean sevenOrLater() {
        return archive.filter(StateArchive::sevenOrLater).isPresent()
                || state.bank().map(bank -> major(bank.bootConfig())).orElse(0) >= 7;
    }

    private static int major(BootConfig bootConfig) {
        String digits = bootConfig.build().strip().replaceAll("[^0-9].*", "");
        return digits.isEmpty() || digits.length() > 3 ? 0 : Integer.parseInt(digits);
    }
}
