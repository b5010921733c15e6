package org.directpathguard.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HostIdentity;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Evidence;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.ObjectReference;
import org.directpathguard.rules.Severity;
import org.directpathguard.topology.BootSign;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as every surface shows it: {@code directpath-guard/check/1}. Fields are added, never removed or retyped.
 *
 * @param schema {@value #SCHEMA}
 * @param decision the answer
 * @param host which host; left out inside a survey, where the host stands above its devices
 * @param requested the functions that were asked for
 * @param group every function that leaves with them, themselves included
 * @param state passthrough state of the requested functions
 * @param findings the reasons, the worst first
 * @param impact what is lost, by name
 * @param boot where the boot disk is
 * @param backout the way back, for a change ticket
 * @param texts all that a change ticket wants to know, the way back among it
 * @param evidenceTime when the oldest evidence was read
 * @param fingerprint digest of the evidence
 * @param policy the policy that was applied
 * @param stale true when the host may have changed since and nobody would have noticed
 * @param staleReason why, empty when it is not stale
 */
public record CheckDocument(
        String schema,
        Decision decision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Host host,
        List<Device> requested,
        List<Member> group,
        State state,
        List<Reason> findings,
        Impact impact,
        Boot boot,
        String backout,
        ChangeTexts texts,
        Instant evidenceTime,
        String fingerprint,
        String policy,
        boolean stale,
        Optional<String> staleReason) {

    /** Kind and version of the document. */
    public static final String SCHEMA = "directpath-guard/check/1";

    /**
     * Which host.
     *
     * @param name inventory name
     * @param moid managed object id
     * @param uuid hardware UUID
     * @param version product version
     * @param build product build
     * @param vcenter the vCenter it was read through
     */
    public record Host(
            String name,
            String moid,
            Optional<String> uuid,
            Optional<String> version,
            Optional<String> build,
            Optional<String> vcenter) {

        /**
         * From an identity.
         *
         * @param identity the host
         * @return its part of the document
         */
        public static Host of(HostIdentity identity) {
            return new Host(
                    identity.name(),
                    identity.moid(),
                    identity.uuid(),
                    identity.version(),
                    identity.build(),
                    identity.vcenter());
        }
    }

    /**
     * A requested function; ids are four lower-case hexadecimal digits.
     *
     * @param address where it sits
     * @param vendorId PCI vendor
     * @param deviceId the vendor's device
     * @param subsystemVendorId vendor of the board
     * @param subsystemId the board
     * @param classId class and subclass
     * @param vendorName as the host names it
     * @param deviceName as the host names it
     */
    public record Device(
            String address,
            String vendorId,
            String deviceId,
            String subsystemVendorId,
            String subsystemId,
            String classId,
            String vendorName,
            String deviceName) {

        /**
         * From a function.
         *
         * @param function the function
         * @return its part of the document
         */
        public static Device of(PciFunction function) {
            PciIdentity identity = function.identity();
            return new Device(
                    function.address().toString(),
                    PciIdentity.hex(identity.vendorId()),
                    PciIdentity.hex(identity.deviceId()),
                    PciIdentity.hex(identity.subsystemVendorId()),
                    PciIdentity.hex(identity.subsystemId()),
                    function.pciClass().toString(),
                    function.vendorName(),
                    function.deviceName());
        }
    }

    /**
     * A function that leaves.
     *
     * @param address where it sits
     * @param why {@code requested}, or what it shares with a requested one
     */
    public record Member(String address, String why) {}

    /**
     * Passthrough state of the requested functions.
     *
     * @param enabled one of them is configured for passthrough
     * @param active one of them is in passthrough now
     * @param pendingReboot one of them waits for the next start of the host
     * @param appliesWithoutReboot {@code yes}, {@code no} or {@code unknown}
     */
    public record State(boolean enabled, boolean active, boolean pendingReboot, String appliesWithoutReboot) {}

    /**
     * One reason.
     *
     * @param rule id of the rule
     * @param severity how bad it is
     * @param originalSeverity how bad it was before a policy or an override, empty when nothing changed it
     * @param title what
     * @param explanation why it matters
     * @param action what to do
     * @param evidence what it stands on
     * @param objects what it is about
     */
    public record Reason(
            String rule,
            Severity severity,
            Optional<Severity> originalSeverity,
            String title,
            String explanation,
            String action,
            List<Evidence> evidence,
            List<ObjectReference> objects) {

        /**
         * From a finding.
         *
         * @param finding the finding
         * @return its part of the document
         */
        public static Reason of(Finding finding) {
            return new Reason(
                    finding.rule().id(),
                    finding.severity(),
                    finding.originalSeverity(),
                    finding.title(),
                    finding.explanation(),
                    finding.action(),
                    finding.evidence(),
                    finding.objects());
        }
    }

    /**
     * Where the boot disk is.
     *
     * @param verdict {@code on-this-device}, {@code elsewhere} or {@code unknown}
     * @param disk the disk that the best sign names
     * @param evidence every step of the ladder with its answer
     */
    public record Boot(String verdict, Optional<String> disk, List<Step> evidence) {}

    /**
     * One step of the ladder of boot evidence.
     *
     * @param step what was looked at
     * @param strength how much it proves
     * @param source the property or call
     * @param answer what it said
     */
    public record Step(String step, String strength, String source, String answer) {

        static Step of(BootSign sign) {
            return new Step(sign.step(), sign.strength().displayName(), sign.source(), sign.answer());
        }
    }

    /**
     * Writes a verdict down.
     *
     * @param verdict the verdict
     * @return the document
     */
    public static CheckDocument of(Verdict verdict) {
        return CheckDocumentWriter.write(verdict);
    }

    /** {@return the same document without its host, as surveys list devices} */
    public CheckDocument withoutHost() {
        return copy(null, new Freshness(stale, staleReason));
    }

    /**
     * Marks the evidence.
     *
     * @param freshness whether it can be taken for what is so now
     * @return the same document, marked
     */
    public CheckDocument as(Freshness freshness) {
        return copy(host, freshness);
    }

    private CheckDocument copy(@Nullable Host newHost, Freshness freshness) {
        return new CheckDocument(
                schema,
                decision,
                newHost,
                requested,
                group,
                state,
                findings,
                impact,
                boot,
                backout,
                texts,
                evidenceTime,
                fingerprint,
                policy,
                freshness.stale(),
                freshness.reason());
    }
}
