package org.directpathguard.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.topology.HostTopology;

/**
 * The verdicts that were asked for last, each for as long as the reading it stands on is the one it is asked for with, and
 * neither the memory of flags nor the policy has changed. A new reading of a host drops all that stood on the old one. Only
 * verdicts on current evidence are kept. Safe for many threads.
 */
final class KeptVerdicts {

    private static final int HOSTS = 128;
    private static final int QUESTIONS = 16;

    /** Longer questions are rare, and would let a caller fill the memory. */
    private static final int DEVICES = 16;

    private final Map<String, OfReading> byHost = new Recent<>(HOSTS);

    /**
     * Everything a verdict depends on besides the reading.
     *
     * @param devices as they were asked for
     * @param disable whether passthrough is to be turned off
     * @param flags what the host's flags were set for
     * @param policy its {@linkplain org.directpathguard.rules.Policy#edition edition}
     */
    record Question(List<String> devices, boolean disable, Map<PciAddress, PciIdentity> flags, String policy) {

        Question {
            devices = List.copyOf(devices);
        }
    }

    private record OfReading(HostSnapshot reading, HostTopology topology, Map<Question, Verdict> verdicts) {}

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        private final int most;

        private Recent(int most) {
            super(most, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    synchronized Optional<Verdict> verdict(HostSnapshot reading, Question question) {
        return of(reading).map(kept -> kept.verdicts().get(question));
    }

    synchronized Optional<HostTopology> topology(HostSnapshot reading) {
        return of(reading).map(OfReading::topology);
    }

    synchronized void keep(Question question, Verdict verdict) {
        if (question.devices().size() > DEVICES) {
            return;
        }
        HostTopology topology = verdict.situation().topology();
        OfReading kept = of(topology.snapshot()).orElseGet(() -> {
            OfReading fresh = new OfReading(topology.snapshot(), topology, new Recent<>(QUESTIONS));
            byHost.put(key(topology.snapshot()), fresh);
            return fresh;
        });
        kept.verdicts().put(question, verdict);
    }

    private Optional<OfReading> of(HostSnapshot reading) {
        return Optional.ofNullable(byHost.get(key(reading))).filter(kept -> isSame(kept.reading(), reading));
    }

    private static String key(HostSnapshot reading) {
        return reading.identity().vcenter().orElse("") + " "
                + reading.identity().moid();
    }

    @SuppressWarnings("ReferenceEquality") // a new reading is a new object; comparing two whole hosts would cost more
    private static boolean isSame(HostSnapshot kept, HostSnapshot asked) {
        return kept == asked;
    }
}
