package org.directpathguard.repair.bank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.fat.FatHealth;

/** A boot bank as it was when it was looked at. Two banks are equal only if they are the same object. */
public interface Bank {

    /**
     * The number of its partition.
     *
     * @return the number, or nothing for a folder whose partition is not known
     */
    OptionalInt partition();

    /**
     * Where it is, as shown to people.
     *
     * @return {@code /dev/sda5}, {@code disk.img, partition 5}, or the folder
     */
    String path();

    /**
     * The UUID in its second sector, the one that {@code bootUUID} names.
     *
     * @return text such as {@code 405c1577-34424d96-82ac-2556d560fdce}, or nothing where it can't be read
     */
    Optional<String> uuid();

    /**
     * Its boot configuration.
     *
     * @return the keys of {@code boot.cfg}
     */
    BootConfig bootConfig();

    /**
     * Whether the loader accepts it.
     *
     * @return the answer with its reason
     */
    Bootability bootability();

    /**
     * Whether it takes one of the three places that the loader has for banks.
     *
     * @return false if the loader can't use its {@code boot.cfg} at all
     */
    boolean countsForLoader();

    /**
     * Whether its file system is sound.
     *
     * @return the answer, or nothing for a folder whose device can't be read
     */
    Optional<FatHealth> fat();

    /**
     * The saved configuration.
     *
     * @return the file that the loader would load
     * @throws DamagedException if there is none, or it can't be read
     */
    StateFile readState() throws DamagedException;

    /**
     * What is wrong with the bank beyond its file system.
     *
     * @return sentences, empty if nothing is
     */
    List<String> problems();
}
