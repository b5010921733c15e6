package org.directpathguard.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Request;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.HostTopology;

/**
 * What a card added, moved or removed may do to the passthrough flags of a host.
 *
 * <p>Flags are kept by address. Firmware numbers buses in the order in which it finds bridges, so a card more or less shifts
 * the bus numbers behind it while slot and function stay. Functions on bus 0 are part of the chipset and stay where they
 * are. Which way a given machine numbers can't be known from outside, so every function that could come to sit at a flagged
 * address by such a shift is named, the nearest bus first.
 */
public final class HardwareChange {

    private static final int FARTHEST_SHIFT = 8;

    private final Checker checker;

    /**
     * A look ahead with one site's policy.
     *
     * @param checker the checker with that policy
     */
    public HardwareChange(Checker checker) {
        this.checker = checker;
    }

    /**
     * A flag and what could come to sit under it.
     *
     * @param row the flag
     * @param fixed true when the address is part of the chipset and does not shift
     * @param candidates the functions that could shift there, the nearest first
     */
    public record Flag(PassthroughRow row, boolean fixed, List<Candidate> candidates) {

        /** Copies the list. */
        public Flag {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * A function that could come to sit at a flagged address.
     *
     * @param function the function
     * @param shift by how many bus numbers it would have to move; above 0 after a card was added, below after one was removed
     * @param verdict what passing it through would mean
     */
    public record Candidate(PciFunction function, int shift, Verdict verdict) {}

    /**
     * Looks ahead on one host.
     *
     * @param snapshot the host
     * @return every flag that is set, sorted by address
     * @throws NoVerdictException if the host answers nothing
     */
    public List<Flag> flags(HostSnapshot snapshot) throws NoVerdictException {
        Checker.refuseSilentHost(snapshot);
        if (snapshot.pci().passthrough().isMissing()
                || snapshot.pci().functions().isMissing()) {
            throw new NoVerdictException(
                    "The passthrough flags of " + snapshot.identity().name() + " could not be read.",
                    "Give the account System.Read on the host, then ask again; no maintenance should begin before.");
        }
        HostTopology topology = HostTopology.of(snapshot);
        List<Flag> flags = new ArrayList<>();
        for (PassthroughRow row : topology.rows()) {
            if (row.enabled().mayBe() || row.active().mayBe()) {
                boolean fixed = row.address().bus() == 0;
                flags.add(new Flag(row, fixed, fixed ? List.of() : candidates(topology, row.address())));
            }
        }
        return flags;
    }

    private List<Candidate> candidates(HostTopology topology, PciAddress flagged) {
        return topology.functions().stream()
                .filter(function -> canShiftTo(function.address(), flagged))
                .map(function -> new Candidate(
                        function,
                        flagged.bus() - function.address().bus(),
                        checker.judge(Situation.alone(topology, Request.enable(Set.of(function.address()))))))
                .sorted(Comparator.comparingInt(candidate -> Math.abs(candidate.shift())))
                .toList();
    }

    private static boolean canShiftTo(PciAddress address, PciAddress flagged) {
        int distance = Math.abs(address.bus() - flagged.bus());
        return address.segment() == flagged.segment()
                && address.slot() == flagged.slot()
                && address.function() == flagged.function()
                && address.bus() != 0
                && distance > 0
                && distance <= FARTHEST_SHIFT;
    }
}
