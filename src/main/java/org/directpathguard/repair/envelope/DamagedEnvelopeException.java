package org.directpathguard.repair.envelope;

import org.directpathguard.repair.failure.DamagedException;

/** A sealed configuration is damaged: ESXi would stop at it with "Failed to decrypt system configuration". */
public final class DamagedEnvelopeException extends DamagedException {

    private static final long serialVersionUID = 1L;

    DamagedEnvelopeException(String damage) {
        super(
                "The sealed configuration local.tgz.ve is damaged: " + damage + ".",
                "Use the state of another bank, or a configuration backup of this host; this one can't be trusted.");
    }
}
