package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.DamagedException;

/** A tar is damaged: ESXi could unpack only a part of the configuration from it. */
public final class DamagedTarException extends DamagedException {

    private static final long serialVersionUID = 1L;

    DamagedTarException(String archive, String damage) {
        super(
                "The tar in %s is damaged: %s.".formatted(archive, damage),
                "Use the state of another bank, or a configuration backup of this host; this one can't be trusted.");
    }
}
