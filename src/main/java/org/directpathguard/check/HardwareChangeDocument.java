package org.directpathguard.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.directpathguard.check.HardwareChange.Candidate;
import org.directpathguard.check.HardwareChange.Flag;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PciFunction;
import org.directpathguard.rules.Decision;

/**
 * The look ahead as every surface shows it: {@code directpath-guard/hardware-change/1}.
 *
 * @param schema {@value #SCHEMA}
 * @param host which host
 * @param decision the worst that a shift could do: BLOCK, WARN or ALLOW
 * @param flags every passthrough flag that is set
 * @param advice what to do before and after the maintenance
 * @param evidenceTime when the oldest evidence was read
 */
public record HardwareChangeDocument(
        String schema,
        CheckDocument.Host host,
        Decision decision,
        List<FlagPart> flags,
        List<String> advice,
        Instant evidenceTime) {

    /** Kind and version of the document. */
    public static final String SCHEMA = "directpath-guard/hardware-change/1";

    /**
     * One flag.
     *
     * @param address the address it is kept for
     * @param device what sits there now
     * @param enabled {@code yes}, {@code no} or {@code unknown}
     * @param active {@code yes}, {@code no} or {@code unknown}
     * @param fixed true when the address does not shift
     * @param mayBecome what could come to sit there
     */
    public record FlagPart(
            String address,
            String device,
            String enabled,
            String active,
            boolean fixed,
            List<CandidatePart> mayBecome) {}

    /**
     * A function that could come to sit at a flagged address.
     *
     * @param address where it sits now
     * @param device what it is
     * @param shift by how many bus numbers it would move
     * @param decision what passing it through would mean
     * @param reasons the findings of that verdict that speak against it
     */
    public record CandidatePart(String address, String device, int shift, Decision decision, List<String> reasons) {}

    /**
     * Writes the look ahead down.
     *
     * @param snapshot the host
     * @param flags its flags
     * @return the document
     */
    public static HardwareChangeDocument of(HostSnapshot snapshot, List<Flag> flags) {
        Decision worst = flags.stream()
                .flatMap(flag -> flag.candidates().stream())
                .map(candidate -> candidate.verdict().decision())
                .max(Decision::compareTo)
                .orElse(Decision.ALLOW);
        return new HardwareChangeDocument(
                SCHEMA,
                CheckDocument.Host.of(snapshot.identity()),
                worst,
                flags.stream().map(flag -> part(snapshot, flag)).toList(),
                advice(flags, worst),
                snapshot.evidenceTime());
    }

    private static FlagPart part(HostSnapshot snapshot, Flag flag) {
        String device = snapshot.pci().functions().orElse(List.of()).stream()
                .filter(function -> function.address().equals(flag.row().address()))
                .map(PciFunction::displayName)
                .findFirst()
                .orElse("nothing that the host lists");
        return new FlagPart(
                flag.row().address().toString(),
                device,
                flag.row().enabled().name().toLowerCase(Locale.ROOT),
                flag.row().active().name().toLowerCase(Locale.ROOT),
                flag.fixed(),
                flag.candidates().stream().map(HardwareChangeDocument::part).toList());
    }

    private static CandidatePart part(Candidate candidate) {
        return new CandidatePart(
                candidate.function().address().toString(),
                candidate.function().displayName(),
                candidate.shift(),
                candidate.verdict().decision(),
                candidate.verdict().findings().stream()
                        .filter(finding -> finding.severity() != org.directpathguard.rules.Severity.INFO)
                        .map(finding -> finding.title())
                        .toList());
    }

    private static List<String> advice(List<Flag> flags, Decision worst) {
        List<String> advice = new ArrayList<>();
        if (flags.isEmpty()) {
            advice.add("No passthrough flag is set on this host: a card may be added, moved or removed.");
            return advice;
        }
        if (worst != Decision.ALLOW) {
            advice.add(
                    "Turn passthrough off for the flagged devices and restart the host before the maintenance; a flag stays"
                            + " behind when its device moves.");
        }
        advice.add("Save the configuration first: vim-cmd hostsvc/firmware/backup_config.");
        advice.add(
                "After the maintenance compare addresses with this list before the machines are started, and set each flag"
                        + " anew for the address its device has then.");
        advice.add("If the host comes up without its boot disk: explain host-broken.");
        return advice;
    }
}
