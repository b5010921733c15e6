package org.directpathguard.rules;

import java.util.Optional;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Tristate;

/** Whether a toggle may take effect without a restart of the host. */
public final class RebindSupport {

    private static final int FIRST_VERSION = 7;

    private RebindSupport() {}

    /**
     * Asks a host.
     *
     * @param snapshot the host
     * @return no below version 7.0, else what the host says
     */
    public static Tristate of(HostSnapshot snapshot) {
        Optional<Integer> version = snapshot.identity().majorVersion();
        if (version.filter(major -> major < FIRST_VERSION).isPresent()) {
            return Tristate.NO;
        }
        return snapshot.pci().rebindWithoutReboot().value().map(Tristate::of).orElse(Tristate.UNKNOWN);
    }

    static String sentence(Tristate atOnce) {
        return switch (atOnce) {
            case YES -> "The change takes effect at once, without a restart.";
            case UNKNOWN -> "The change may take effect at once, without a restart.";
            case NO -> "The change takes effect at the next start of the host.";
        };
    }
}
