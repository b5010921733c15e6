package org.directpathguard.repair.archive;

import java.util.Optional;

/**
 * Whose configuration this is, so that nobody repairs the wrong disk.
 *
 * <p>The esx.conf keys {@code /system/uuid} and {@code /adv/Misc/HostName} are from memory of real hosts, not from a
 * published source: where they are missing the fields are empty, and other spellings of the same last words are taken.
 *
 * @param uuid the host's UUID of esx.conf, else that of a bundle's {@code Manifest.txt}
 * @param hostName the host's name of esx.conf
 * @param release the release of a bundle's {@code Manifest.txt}
 */
public record HostIdentity(Optional<String> uuid, Optional<String> hostName, Optional<String> release) {

    /** Nothing known. */
    public static final HostIdentity UNKNOWN = new HostIdentity(Optional.empty(), Optional.empty(), Optional.empty());
}
