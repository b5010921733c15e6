package org.directpathguard.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Reading;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.BootVerdict;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Judge;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.Request;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.HostTopology;

/** Answers requests about one host. The same question about the same reading is judged once. Safe for many threads. */
public final class Checker {

    private final Policy policy;
    private final FlagMemory flags;
    private final KeptVerdicts kept = new KeptVerdicts();

    /**
     * A checker for one site.
     *
     * @param policy the site's own rules
     */
    public Checker(Policy policy) {
        this(policy, new FlagMemory());
    }

    /**
     * A checker that knows what passthrough flags were set for.
     *
     * @param policy the site's own rules
     * @param flags what each flag was set for when it was first seen; it may learn while the checker is in use
     */
    public Checker(Policy policy, FlagMemory flags) {
        this.policy = policy;
        this.flags = flags;
    }

    /**
     * Judges devices that a person named.
     *
     * @param snapshot the host
     * @param devices addresses, adapter or NIC names, or vendor:device pairs
     * @param disable true to turn passthrough off
     * @return the verdict
     * @throws NoVerdictException if the host answers nothing or a device is not there
     */
    public Verdict check(HostSnapshot snapshot, Collection<String> devices, boolean disable) throws NoVerdictException {
        return check(snapshot, devices, disable, flags);
    }

    /**
     * Judges devices that a person named, with what is remembered of the host's passthrough flags.
     *
     * @param snapshot the host
     * @param devices addresses, adapter or NIC names, or vendor:device pairs
     * @param disable true to turn passthrough off
     * @param memory what each flag was set for
     * @return the verdict
     * @throws NoVerdictException if the host answers nothing or a device is not there
     */
    public Verdict check(HostSnapshot snapshot, Collection<String> devices, boolean disable, FlagMemory memory)
            throws NoVerdictException {
        return check(snapshot, devices, disable, memory, Freshness.CURRENT);
    }

    /**
     * Judges devices that a person named, on evidence that may be old, with what this checker remembers of flags.
     *
     * @param snapshot the host
     * @param devices addresses, adapter or NIC names, or vendor:device pairs
     * @param disable true to turn passthrough off
     * @param freshness whether the evidence can be taken for what is so now
     * @return the verdict
     * @throws NoVerdictException if the host answers nothing or a device is not there
     */
    public Verdict check(HostSnapshot snapshot, Collection<String> devices, boolean disable, Freshness freshness)
            throws NoVerdictException {
        return check(snapshot, devices, disable, flags, freshness);
    }

    /**
     * Judges devices that a person named, on evidence that may be old: then the verdict says so, and is no ALLOW.
     *
     * @param snapshot the host
     * @param devices addresses, adapter or NIC names, or vendor:device pairs
     * @param disable true to turn passthrough off
     * @param memory what each flag was set for
     * @param freshness whether the snapshot can be taken for what is so now
     * @return the verdict
     * @throws NoVerdictException if the host answers nothing or a device is not there
     */
    public Verdict check(
            HostSnapshot snapshot, Collection<String> devices, boolean disable, FlagMemory memory, Freshness freshness)
            throws NoVerdictException {
        refuseSilentHost(snapshot);
        KeptVerdicts.Question question =
                new KeptVerdicts.Question(List.copyOf(devices), disable, memory.of(snapshot), policy.edition());
        Optional<Verdict> before = freshness.stale() ? Optional.empty() : kept.verdict(snapshot, question);
        if (before.isPresent()) {
            return before.get();
        }
        HostTopology topology = kept.topology(snapshot).orElseGet(() -> HostTopology.of(snapshot));
        Set<PciAddress> selected = new DeviceSelector(topology).select(devices);
        Verdict verdict = judge(Situation.of(topology, new Request(selected, disable, question.flags())), freshness);
        if (!freshness.stale()) {
            kept.keep(question, verdict);
        }
        return verdict;
    }

    /**
     * Judges a situation.
     *
     * @param situation the host and the request
     * @return the verdict
     */
    public Verdict judge(Situation situation) {
        return judge(situation, Freshness.CURRENT);
    }

    private Verdict judge(Situation situation, Freshness freshness) {
        List<Finding> findings = new ArrayList<>(Judge.judge(situation, policy));
        if (freshness.stale()) {
            findings.add(policy.judge(StaleEvidence.finding(situation, freshness), situation));
            findings.sort(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::rule));
        }
        return new Verdict(
                Decision.of(findings),
                situation,
                findings,
                Impact.of(situation),
                BootVerdict.of(situation),
                Fingerprint.of(situation),
                policy.name(),
                freshness);
    }

    /**
     * Refuses a host about which the server knows nothing current.
     *
     * @param snapshot the host
     * @throws NoVerdictException if it is disconnected or has no configuration
     */
    public static void refuseSilentHost(HostSnapshot snapshot) throws NoVerdictException {
        String name = snapshot.identity().name();
        if (snapshot.connection() == ConnectionState.DISCONNECTED
                || snapshot.connection() == ConnectionState.NOT_RESPONDING) {
            throw new NoVerdictException(
                    name + " is not connected, so what is known about it is old.",
                    "Reconnect the host in vCenter, or ask it directly (--url https://" + name
                            + "), then check again.");
        }
        boolean noConfiguration = Stream.of(
                        snapshot.pci().passthrough(),
                        snapshot.storage().adapters(),
                        snapshot.storage().disks(),
                        snapshot.storage().volumes(),
                        snapshot.network().nics())
                .allMatch(Reading::isMissing);
        if (noConfiguration) {
            throw new NoVerdictException(
                    "Nothing of the configuration of " + name + " could be read.",
                    "Give the account System.Read on the host, or read the inventory again once the host is up.");
        }
    }
}
