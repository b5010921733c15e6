package org.directpathguard.repair;

import java.util.Optional;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.Bootability;
import org.directpathguard.repair.bank.StateFile;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Something that holds a saved configuration: a boot bank, or an archive that lies somewhere by itself. */
interface SavedState {

    /** {@return what to call it in a sentence, such as {@code bank 5}} */
    String name();

    /** {@return where it is} */
    String path();

    /** {@return the bank, unless it is a lone archive} */
    Optional<Bank> bank();

    /** {@return true for the bank that the loader starts next} */
    boolean bootsNext();

    /** {@return true for a bank that the loader accepts, and for every lone archive} */
    boolean valid();

    /** {@return whether the loader accepts the bank, and why; nothing for a lone archive} */
    Optional<Bootability> bootability();

    /**
     * Reads the archive.
     *
     * @return the file
     * @throws DamagedException if it can't be read
     * @throws RefusedException if it is no file to work on
     */
    StateFile read() throws DamagedException, RefusedException;
}
