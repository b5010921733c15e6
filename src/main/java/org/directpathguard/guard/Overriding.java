package org.directpathguard.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.check.OverrideInForce;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.Page;
import org.directpathguard.ledger.StoredOverride;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Decision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which overrides an answer is under: one that may still be used on this evidence, and those whose change is still there.
 *
 * <p>What an override let through is found in the ledger, by the outcome of its change; it counts as long as one of its
 * devices is enabled or active, and ends when the device is turned off through the guard. The ledger is asked only about hosts where something is.
 */
public final class Overriding {

    /** Name of the fact of an outcome that names the override. */
    static final String OVERRIDE = "override";
    /** Name of the fact of an outcome that names the devices. */
    static final String DEVICES = "devices";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Overrides overrides;

    /**
     * Overrides of a ledger.
     *
     * @param ledger the chain
     * @param overrides the overrides
     */
    public Overriding(Ledger ledger, Overrides overrides) {
        this.ledger = ledger;
        this.overrides = overrides;
    }

    /**
     * A verdict as it is to be handed out.
     *
     * @param verdict the verdict by the rules
     * @return the verdict under the overrides that are in force
     * @throws LedgerUnavailableException if the ledger does not answer; then there is no verdict to hand out
     */
    public Verdict shownIn(Verdict verdict) throws LedgerUnavailableException {
        Verdict shown = verdict;
        for (StoredOverride used : letThrough(verdict)) {
            shown = inForce(used, true).shownIn(shown);
        }
        if (verdict.decision() == Decision.BLOCK) {
            Optional<StoredOverride> usable = overrides.usable(verdict.fingerprint());
            if (usable.isPresent()) {
                shown = inForce(usable.get(), false).shownIn(shown);
            }
        }
        return shown;
    }

    /** The devices that overrides let through on a host and that are still away or about to leave. */
    Set<PciAddress> devicesLetThrough(String host, Set<PciAddress> given) throws LedgerUnavailableException {
        Set<PciAddress> found = new TreeSet<>();
        for (Set<PciAddress> devices : outcomes(host, Set.of()).values()) {
            devices.stream().filter(given::contains).forEach(found::add);
        }
        return found;
    }

    private List<StoredOverride> letThrough(Verdict verdict) throws LedgerUnavailableException {
        Set<PciAddress> given = verdict.situation().topology().rows().stream()
                .filter(row -> row.enabled().isYes() || row.active().isYes())
                .map(PassthroughRow::address)
                .collect(Collectors.toSet());
        List<StoredOverride> found = new ArrayList<>();
        if (given.isEmpty()) {
            return found;
        }
        Set<PciAddress> stillAway = verdict.situation().topology().rows().stream()
                .filter(PassthroughRow::pendingDisable)
                .map(PassthroughRow::address)
                .collect(Collectors.toSet());
        String host = verdict.situation().snapshot().identity().name();
        for (Map.Entry<String, Set<PciAddress>> outcome :
                outcomes(host, stillAway).entrySet()) {
            Set<PciAddress> still = new HashSet<>(outcome.getValue());
            still.retainAll(given);
            if (!still.isEmpty()) {
                overrides.find(outcome.getKey()).ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * Devices by override, of the changes that were made on a host. What was turned off through the guard since then came back
     * by that, so that turning it on again is nobody's override any more; it counts on only while it is still away.
     */
    private Map<String, Set<PciAddress>> outcomes(String host, Set<PciAddress> stillAway)
            throws LedgerUnavailableException {
        LedgerQuery query = new LedgerQuery(
                Optional.of(LedgerKind.APPLY_OUTCOME),
                Optional.of(host),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Page.LARGEST);
        Map<String, Set<PciAddress>> found = new LinkedHashMap<>();
        Set<PciAddress> cameBack = new HashSet<>();
        for (LedgerEntry newestFirst : ledger.list(query).items()) {
            JsonNode facts = JSON.readTree(newestFirst.payload());
            Set<PciAddress> devices = Addresses.of(facts.path(DEVICES));
            String override = facts.path(OVERRIDE).asString("");
            if (!override.isEmpty()) {
                devices.removeAll(cameBack);
                found.put(override, devices);
            } else if (isTurnedOff(facts)) {
                devices.removeAll(stillAway);
                cameBack.addAll(devices);
            }
        }
        return found;
    }

    private static boolean isTurnedOff(JsonNode facts) {
        String result = facts.path("result").asString("");
        return facts.path("enable").isBoolean()
                && !facts.path("enable").asBoolean()
                && (result.equals(ApplyOutcome.APPLIED) || result.equals(ApplyOutcome.UNCHANGED));
    }

    static OverrideInForce inForce(StoredOverride override, boolean used) {
        return new OverrideInForce(
                override.id(),
                override.reason(),
                override.requester(),
                override.approver().orElse("nobody"),
                Set.copyOf(override.rules()),
                used);
    }
}
