package org.directpathguard.repair.bank;

import org.directpathguard.repair.failure.DamagedException;

/** A bank's {@code boot.cfg} can't be read by the loader. */
public final class BootConfigException extends DamagedException {

    private static final long serialVersionUID = 1L;

    BootConfigException(String how) {
        super(
                "boot.cfg is damaged: " + how + ".",
                "Compare it with the other bank's boot.cfg and correct the line by hand, or reinstall the bank.");
    }
}
