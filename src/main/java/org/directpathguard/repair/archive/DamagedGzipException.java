package org.directpathguard.repair.archive;

import org.directpathguard.repair.failure.DamagedException;

/**
 * A gzip layer is damaged: ESXi's loader stops at such a file ("CRC error") and does not turn to the other bank by
 * itself.
 */
public final class DamagedGzipException extends DamagedException {

    private static final long serialVersionUID = 1L;

    DamagedGzipException(String layer, String damage) {
        super(
                "The gzip layer of %s is damaged: %s.".formatted(layer, damage),
                "Use the state of another bank, or a configuration backup of this host; this one can't be trusted.");
    }
}
