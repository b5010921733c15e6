package org.directpathguard.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.HostStatus;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.topology.HostTopology;

/**
 * What a list of hosts needs to know of one survey; small enough to be kept for every host.
 *
 * @param status how the host stands
 * @param headline the worst finding over everything that is enabled, pending and active, empty when there is none
 * @param given functions that are enabled or active in passthrough
 * @param allowed devices that may be passed through
 * @param warned devices with a warning
 * @param blocked devices that must not be passed through
 * @param problem why there is no survey, with the next step
 */
public record HostSurvey(
        HostStatus status,
        Optional<String> headline,
        List<Given> given,
        int allowed,
        int warned,
        int blocked,
        Optional<HostScan.Problem> problem) {

    /**
     * A function that is enabled or active in passthrough.
     *
     * @param address where it sits
     * @param name vendor and device
     * @param state {@code active}, {@code pending-enable}, {@code pending-disable} or {@code unknown}
     */
    public record Given(PciAddress address, String name, String state) {

        static Given of(HostTopology topology, PassthroughRow row) {
            String name = topology.function(row.address())
                    .map(PciFunction::displayName)
                    .orElse("");
            return new Given(row.address(), name, PassthroughState.of(row).id());
        }
    }

    /** How a function stands between the hypervisor and virtual machines. */
    public enum PassthroughState {
        /** It belongs to the hypervisor. */
        OFF,
        /** It is given away and away. */
        ACTIVE,
        /** It will leave at the next start of the host. */
        PENDING_ENABLE,
        /** It will come back at the next start of the host. */
        PENDING_DISABLE,
        /** The host does not offer the toggle. */
        NOT_OFFERED,
        /** The host said neither this nor that. */
        UNKNOWN;

        /**
         * Reads a row.
         *
         * @param row the passthrough row of a function
         * @return its state
         */
        public static PassthroughState of(PassthroughRow row) {
            if (row.pendingDisable()) {
                return PENDING_DISABLE;
            }
            if (row.enabled().isYes()) {
                return row.active().isYes() ? ACTIVE : PENDING_ENABLE;
            }
            if (row.enabled().mayBe() || row.active().mayBe()) {
                return UNKNOWN;
            }
            return row.capable().isNo() ? NOT_OFFERED : OFF;
        }

        /** {@return the name in documents and message keys} */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Copies the list. */
    public HostSurvey {
        given = List.copyOf(given);
    }

    /**
     * Keeps what lists need.
     *
     * @param scan a full survey
     * @return its summary
     */
    public static HostSurvey of(HostScan scan) {
        return new HostSurvey(
                scan.status(),
                scan.together().flatMap(HostSurvey::worst),
                scan.topology().map(HostSurvey::given).orElse(List.of()),
                count(scan, Decision.ALLOW),
                count(scan, Decision.WARN),
                count(scan, Decision.BLOCK),
                scan.problem());
    }

    private static Optional<String> worst(Verdict verdict) {
        return verdict.decision() == Decision.ALLOW
                ? Optional.empty()
                : verdict.findings().stream().findFirst().map(Finding::title);
    }

    private static List<Given> given(HostTopology topology) {
        return topology.rows().stream()
                .filter(row -> row.enabled().mayBe() || row.active().mayBe())
                .map(row -> Given.of(topology, row))
                .toList();
    }

    private static int count(HostScan scan, Decision decision) {
        return (int) scan.devices().stream()
                .filter(verdict -> verdict.decision() == decision)
                .count();
    }
}
